import { expect, onTestFinished, test } from "vitest";
import type { LlmFailureKind } from "../../src/llm/llm-errors.ts";
import { startScriptedModel, type ScriptedReply } from "../harness/scripted-model.ts";
import { berlin, chunk, failureOf, given, unpaid } from "./given-endpoint.ts";

test.each<[LlmFailureKind, ScriptedReply]>([
  ["auth", { status: 401 }],
  ["auth", { status: 403 }],
  ["quota", { status: 402 }],
  ["quota", { status: 429, code: "insufficient_quota" }],
  ["rate-limited", { status: 429 }],
  ["unknown-model", { status: 404 }],
  ["too-large", { status: 413 }],
  ["too-large", { status: 400, code: "context_length_exceeded" }],
  ["rejected", { status: 400 }],
  ["server", { status: 409 }],
  ["server", { status: 500 }],
  ["server", { status: 503 }],
])("an error status means a failure of kind %s, for which nothing was paid (%#)", async (kind, reply) => {
  const { model, send } = await given([reply]);
  expect(await failureOf(send())).toMatchObject({
    kind,
    usage: unpaid,
    why: expect.stringMatching(/^\d+ scripted$/),
  });
  expect(model.requests).toHaveLength(1);
});

test("a gateway that ran out of time may have been paid for", async () => {
  const { send } = await given([{ status: 504 }]);
  expect(await failureOf(send())).toMatchObject({ kind: "server", usage: null });
});

test.each<[LlmFailureKind, RegExp, ScriptedReply]>([
  ["not-an-api", /content type text\/html/, { body: "<html></html>", contentType: "text/html" }],
  ["not-an-api", /content type text\/plain/, { body: berlin, contentType: "text/plain" }],
  ["not-an-api", /not JSON/, { body: "<html></html>" }],
  ["not-an-api", /deeper than 64/, { body: "[".repeat(100_000) }],
  ["not-an-api", /no chat completion/, { body: "null" }],
  ["not-an-api", /no chat completion/, { body: "[]" }],
  ["not-an-api", /choices\.0\.message\.content/, { body: '{"choices":[{"message":{"content":["x"]}}]}' }],
  ["not-an-api", /not JSON/, { pieces: ["data: pong\n\n"] }],
  ["empty", /no content/, { body: "" }],
  ["empty", /no content/, { body: " \n" }],
  ["empty", /no content/, { pieces: [": nothing yet\n\n"] }],
  ["too-large", /2097152 bytes/, { body: `"${"x".repeat(3 * 1024 * 1024)}"` }],
  ["too-large", /2097152 bytes/, { pieces: [chunk({ delta: { content: "x".repeat(3 * 1024 * 1024) } })] }],
  ["broken-off", /ends in the middle/, { body: '{"choices":[{"mess' }],
  ["broken-off", /ended in the middle/, { pieces: [chunk({ delta: { content: "{" } })] }],
  ["broken-off", /ends in the middle/, { pieces: [chunk({ delta: { content: "{" } }), 'data: {"choi'] }],
  ["broken-off", /terminated|closed|reset/i, { pieces: [chunk({ delta: { content: "{" } })], then: "reset" }],
  ["unreachable", /closed|reset/i, "reset"],
  ["rate-limited", /Slow down/, { body: '{"error":{"message":"Slow down","code":429}}' }],
  [
    "server",
    /Overloaded/,
    { pieces: [chunk({ delta: { content: "{" } }), 'data: {"error":"Overloaded"}\n\n'] },
  ],
  ["server", /slot gone/, { pieces: ['error: {"code":500,"message":"slot gone"}\n\n'] }],
  [
    "too-large",
    /long/,
    { pieces: ['data: {"error":{"message":"too long","code":"context_length_exceeded"}}\n\n'] },
  ],
])("an answer that is none is a failure of kind %s that says %s (%#)", async (kind, why, reply) => {
  const { model, send } = await given([reply]);
  expect(await failureOf(send())).toMatchObject({ kind, usage: null, why: expect.stringMatching(why) });
  expect(model.requests).toHaveLength(1);
});

test.each<[LlmFailureKind, string, ScriptedReply]>([
  ["timeout", "No byte of an answer came within 0.1 s.", "hang"],
  ["timeout", "No byte of an answer came within 0.1 s.", { pieces: [], then: "hang" }],
  ["idle", "Within the answer nothing came for 0.05 s.", { hangAfter: '{"choices":[' }],
  [
    "idle",
    "Within the answer nothing came for 0.05 s.",
    { pieces: [chunk({ delta: { content: "{" } })], then: "hang" },
  ],
])("a server that falls silent is left, and its connection closed: %s, %s (%#)", async (kind, why, reply) => {
  const { model, send } = await given([reply], { timers: { firstByteMs: 100, idleMs: 50 } });
  expect(await failureOf(send())).toMatchObject({ kind, why, usage: null });
  await model.requests[0]?.closed;
});

test("an error status with a body that never ends is still that error", async () => {
  const endless = new ReadableStream({ start: (controller) => controller.enqueue(Buffer.from("Overl")) });
  const { send } = await given([], {
    fetch: () => Promise.resolve(new Response(endless, { status: 503 })),
    timers: { idleMs: 20 },
  });
  expect(await failureOf(send())).toMatchObject({ kind: "server", why: "503 Overl" });
});

test("the provider's wish to wait is passed on", async () => {
  const wish = async (headers: Record<string, string>): Promise<number | null> => {
    const { send } = await given([{ status: 429, headers }]);
    return (await failureOf(send())).retryAfterMs;
  };
  expect(await wish({ "retry-after": "2" })).toBe(2000);
  expect(await wish({ "retry-after-ms": "1500", "retry-after": "9" })).toBe(1500);
  expect(await wish({ "retry-after": "Fri, 31 Dec 2999 23:59:59 GMT" })).toBeGreaterThan(1e12);
  expect(await wish({ "retry-after": "-5" })).toBe(null);
  expect(await wish({ "retry-after": "soon" })).toBe(null);
});

test("a redirect is not followed, for the key would go along", async () => {
  const elsewhere = await startScriptedModel({ answer: berlin });
  onTestFinished(() => elsewhere.close());
  const { send } = await given([{ redirectTo: `${elsewhere.baseUrl}/chat/completions` }]);
  expect(await failureOf(send())).toMatchObject({ kind: "redirected", why: "It answered with status 307." });
  expect(elsewhere.requests).toEqual([]);
});

test("a server that is not there is told by its address, and was not paid", async () => {
  const { model, send } = await given([]);
  await model.close();
  const { port } = new URL(model.baseUrl);
  expect(await failureOf(send())).toMatchObject({
    kind: "unreachable",
    why: `connect ECONNREFUSED 127.0.0.1:${port}`,
    usage: unpaid,
  });
});

test("a name that nobody knows is told", async () => {
  const { send } = await given([], { baseUrl: "http://nobody.invalid/v1" });
  const failure = await failureOf(send());
  expect(failure.kind).toBe("unreachable");
  expect(failure.why).toContain("nobody.invalid");
});

test("a server that speaks no TLS is told", async () => {
  const model = await startScriptedModel({ answer: berlin });
  onTestFinished(() => model.close());
  const { send } = await given([], { baseUrl: model.baseUrl.replace("http:", "https:") });
  expect(await failureOf(send())).toMatchObject({ kind: "unreachable" });
  expect(model.requests).toEqual([]);
});
