import { inspect } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { redactedText } from "../../src/llm/redacted-answer.ts";
import { Secret } from "../../src/llm/secret.ts";

const secret = new Secret('sk-a/b "c"');

test("a secret shows itself to nobody who does not ask for it", () => {
  expect([String(secret), JSON.stringify({ secret }), inspect({ secret }), secret.reveal()]).toEqual([
    "[secret]",
    '{"secret":"[secret]"}',
    "{ secret: [secret] }",
    'sk-a/b "c"',
  ]);
});

test.each([
  ['It is sk-a/b "c".', "It is [secret]."],
  ['{"key":"sk-a/b \\"c\\""}', '{"key":"[secret]"}'],
  ['{"key":"sk-a\\/b \\"c\\""}', '{"key":"[secret]"}'],
  ["?key=sk-a%2Fb%20%22c%22&x", "?key=[secret]&x"],
  ["?key=sk-a%2fb%20%22c%22&x", "?key=[secret]&x"],
  ['{"key":"\\u0073k-a/b \\"c\\""}', '{"key":"[secret]"}'],
  ["\\u0073k is not it", "\\u0073k is not it"],
  ["Nothing of it.", "Nothing of it."],
])("it is blotted out of %s", (text, redacted) => {
  expect(secret.redact(text)).toBe(redacted);
});

test("an empty secret blots out nothing", () => {
  expect(new Secret("").redact("abc")).toBe("abc");
});

test("text passes on without the secret, wherever it is cut, and only a beginning of it is held back", () => {
  const parts = fc.array(
    fc.constantFrom("sk-a/b", ' "c"', "sk", "-", "s", "word ", '\\"c\\"', "%2F", "sk-a"),
  );
  fc.assert(
    fc.property(parts, (texts) => {
      const heard: string[] = [];
      const pass = redactedText(secret, (text) => heard.push(text));
      for (const text of texts) pass(text);
      const all = heard.join("");
      expect(all).not.toContain(secret.reveal());
      const whole = secret.redact(texts.join(""));
      expect(whole.startsWith(all)).toBe(true);
      expect(whole.length - all.length).toBeLessThan(encodeURIComponent(secret.reveal()).length);
    }),
  );
});
