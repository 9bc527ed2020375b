import { expect, test } from "vitest";
import { boundedFetch } from "../../src/llm/bounded-fetch.ts";
import { Connection } from "../../src/llm/connection.ts";

const origin = "https://model.example";

function bounded(response: Response): { fetch: typeof globalThis.fetch; asked: string[]; end: () => void } {
  const asked: string[] = [];
  const connection = new Connection(new AbortController().signal, { firstByteMs: 1000, idleMs: 1000 });
  const bare: typeof globalThis.fetch = (input, init) => {
    asked.push(`${input instanceof Request ? input.url : String(input)} ${String(init?.redirect)}`);
    return Promise.resolve(response);
  };
  return {
    fetch: boundedFetch(bare, origin, connection),
    asked,
    end: () => {
      connection.close();
    },
  };
}

test("a request goes to the origin that the key belongs to, and follows nobody from there", async () => {
  const { fetch, asked, end } = bounded(new Response("{}"));
  expect((await fetch(`${origin}/v1/x`)).status).toBe(200);
  expect(asked).toEqual([`${origin}/v1/x manual`]);
  end();
});

test.each([
  "https://other.example/v1/x",
  "http://model.example/v1/x",
  "https://model.example:8443/v1/x",
  "https://model.example.evil.example/v1/x",
  "https://model.example@evil.example/v1/x",
])("no request leaves for %s", async (elsewhere) => {
  const { fetch, asked, end } = bounded(new Response("{}"));
  for (const input of [elsewhere, new URL(elsewhere)])
    await expect(fetch(input)).rejects.toMatchObject({
      kind: "redirected",
      why: `The request would have gone to ${new URL(elsewhere).origin}.`,
    });
  expect(asked).toEqual([]);
  end();
});

test.each([301, 302, 303, 304, 307, 308])("status %i is no answer", async (status) => {
  const { fetch, end } = bounded(new Response(null, { status, headers: { location: "https://x.example" } }));
  await expect(fetch(`${origin}/v1/x`)).rejects.toMatchObject({ kind: "redirected" });
  end();
});
