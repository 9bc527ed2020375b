import { inspect } from "node:util";
import { expect, test } from "vitest";
import { Secret } from "../../src/llm/secret.ts";
import type { ScriptedReply } from "../harness/scripted-model.ts";
import { berlin, failureOf, given, key } from "./given-endpoint.ts";

const numbered = key.replaceAll(/./g, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`);
const echoes = [key, key.replace("/", "\\/"), encodeURIComponent(key), `Bearer ${key}`];

test.each<[string, (echo: string) => ScriptedReply]>([
  ["an error", (echo) => ({ status: 401, message: `${"x".repeat(280)}${echo}` })],
  ["an error without JSON", (echo) => ({ pieces: [`data: {"error":${JSON.stringify(echo)}}\n\n`] })],
  ["a header", (echo) => ({ pieces: ["x"], contentType: `text/${echo}` })],
  ["an answer", (echo) => ({ answer: `{"city":"${echo}"}`, finish: echo })],
  ["an answer in numbered letters", () => ({ answer: `{"city":"${numbered}"}` })],
  ["a refusal", (echo) => ({ answer: null, refusal: echo })],
])("the key does not come back in %s", async (_, reply) => {
  for (const echo of echoes) {
    const { send } = await given([reply(echo)]);
    const heard: string[] = [];
    const outcome = await send({ onText: (text) => heard.push(text) }).catch((error: unknown) => error);
    const shown = inspect(outcome, { depth: 9, showHidden: true }) + JSON.stringify(outcome);
    expect(shown).toContain("[secret]");
    for (const trace of ["very", "secret+", "secret%2B", numbered]) expect(shown).not.toContain(trace);
    expect(heard.join("")).not.toContain("very");
  }
});

test("control characters do not come back in what a provider says", async () => {
  const { send } = await given([{ status: 401, message: `Odd\u001b[31m\n\u202e${"x".repeat(500)}` }]);
  expect((await failureOf(send())).why).toMatch(/^401 Odd \[31m x+…$/);
});

test("a key that no header can carry is not sent and not shown", async () => {
  const { model, send } = await given([{ answer: berlin }], { apiKey: new Secret("sk-\u2028-odd") });
  const failure = await failureOf(send());
  expect(failure).toMatchObject({ kind: "auth", why: "The key holds a character that no header can carry." });
  expect(inspect(failure, { depth: 9 })).not.toContain("-odd");
  expect(model.requests).toEqual([]);
});
