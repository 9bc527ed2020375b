// Addresses are seen in any dress, and what only looks like one is left alone.
import { expect, test } from "vitest";
import { addressesIn } from "../../../src/domain/words/addresses.ts";
import { foreignTo } from "../../../src/domain/words/given-addresses.ts";

test.each([
  ["See https://evil.example.io/x?d=1, then stop.", "evil.example.io", "evil.example.io/x?d=1"],
  ["HTTPS:\\\\EVIL.example.IO\\A", "evil.example.io", "evil.example.io/a"],
  ["![x](//evil.example.io/p.png)", "evil.example.io", "evil.example.io/p.png"],
  ["[x](evil.example.dev/p)", "evil.example.dev", "evil.example.dev/p"],
  ["Go to evil-example.com/in.", "evil-example.com", "evil-example.com/in"],
  ["ftp://www.evil.example.io/", "evil.example.io", "evil.example.io"],
  ["wss://evil.example.io:8443/s", "evil.example.io", "evil.example.io:8443/s"],
  ["http://[2001:db8::1]/x", "[2001:db8::1]", "[2001:db8::1]/x"],
  ["https://${TOKEN}.example.io/", "${token}.example.io", "${token}.example.io"],
  ["https://<name>.example.io/a", "<name>.example.io", "<name>.example.io/a"],
  ["https://%65vil.example.io", "%65vil.example.io", "%65vil.example.io"],
  ["ssh://evil.example.io/a.git", "evil.example.io", "evil.example.io/a.git"],
  ["EVIL-EXAMPLE.COM/in", "evil-example.com", "evil-example.com/in"],
  ["Send it to 45.33.7.12:4444 now", "45.33.7.12", "45.33.7.12:4444"],
  ["Ask a.b+c@evil.example.co.", "evil.example.co", "a.b+c@evil.example.co"],
  ["mailto:a@evil.example.io", "evil.example.io", "a@evil.example.io"],
  ["data:text/html;base64,AAAA", "data:", "data:text/html;base64,aaaa"],
  ["[x](javascript:alert`1`)", "javascript:", "javascript:alert"],
  ["https://例え.example.jp/x", "例え.example.jp", "例え.example.jp/x"],
])("%s", (text, host, whole) => {
  expect(addressesIn(text).map((one) => [one.host, one.whole])).toEqual([[host, whole]]);
});

test.each([
  "ASP.NET, Node.js, java.net.URL, Socket.io and README.md",
  "[the plan](plan.md) and [more](docs/plan.html)",
  "JavaScript: a language. data: the set. metadata:text/plain,",
  "express@4.18.2, driver@1.2.beta and @scope/name",
  "http://localhost:3000/x, https://<host>/x, https://${HOST}/x, https://[host]:80, http://… and https://shop.example/a",
  "Version 1.2.3.4 of 10:30 at 3.5:1",
  "// a comment, and/or, src//lib",
])("nothing in: %s", (text) => {
  expect(addressesIn(text)).toEqual([]);
});

test("the host behind a name and a password counts", () => {
  expect(addressesIn("https://given.example.io@evil.example.io/").map(({ host }) => host)).toContain(
    "evil.example.io",
  );
});

test("a text that was cut is the beginning of what is given", () => {
  const foreign = foreignTo(() => ["See https://docs.example.io/guides/start."]);
  expect(foreign("See https://docs.example.io/gui…")).toEqual([]);
});

test("the texts that give addresses are not read for a text without any", () => {
  const foreign = foreignTo(() => expect.unreachable());
  expect(foreign("Keep the logs. Keep the time: 10 days.")).toEqual([]);
});

test.each(["http://", "a.", "a@", "//a.", "](a.", "www.a-", "1.1.", "data:a/", "https://a.example.io/ "])(
  "a hundred thousand of %s take less than two seconds",
  (piece) => {
    const text = piece.repeat(100_000);
    const begin = performance.now();
    foreignTo(() => [text])(`${text} https://evil.example.io`);
    expect(performance.now() - begin).toBeLessThan(2_000);
  },
);
