import { inspect } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import type { CompletionRequest } from "../../src/llm/completion-request.ts";
import type { Endpoint, RawAnswer, SendOptions } from "../../src/llm/endpoint.ts";
import { LlmError, type LlmFailureKind } from "../../src/llm/llm-errors.ts";
import { createOpenAiEndpoint, type OpenAiOptions } from "../../src/llm/openai.ts";
import { Secret } from "../../src/llm/secret.ts";
import { startScriptedModel, type ScriptedModel, type ScriptedReply } from "../harness/scripted-model.ts";

const key = "sk-very/secret+key";
const berlin = '{"city":"Berlin"}';
const request: CompletionRequest = {
  model: "scripted",
  messages: [{ role: "user", content: "Which city is the capital of Germany?" }],
  max_tokens: 500,
};
const said: RawAnswer = {
  content: berlin,
  refusal: null,
  finish: "stop",
  calledTools: false,
  hasChoice: true,
  usage: { inputTokens: 100, outputTokens: 10, cachedTokens: 0 },
  model: "scripted",
};
const unpaid = {
  calls: 1,
  inputTokens: 0,
  outputTokens: 0,
  cachedTokens: 0,
  ambiguousCalls: 0,
  costUsd: null,
};

interface Trial {
  readonly model: ScriptedModel;
  readonly endpoint: Endpoint;
  readonly send: (options?: Partial<SendOptions>) => Promise<RawAnswer>;
}

async function given(
  replies: readonly ScriptedReply[],
  options: Partial<OpenAiOptions> = {},
): Promise<Trial> {
  const model = await startScriptedModel(...replies);
  onTestFinished(() => model.close());
  const endpoint = createOpenAiEndpoint({
    baseUrl: model.baseUrl,
    apiKey: new Secret(key),
    model: "scripted",
    ...options,
  });
  const send: Trial["send"] = (more) =>
    endpoint.send(request, { signal: new AbortController().signal, idempotencyKey: "call-1", ...more });
  return { model, endpoint, send };
}

async function failureOf(sending: Promise<unknown>): Promise<LlmError> {
  const error = await sending.catch((reason: unknown) => reason);
  if (error instanceof LlmError) return error;
  throw new Error("the request should have failed with an LlmError", { cause: error });
}

const chunk = (choice: object, more: object = {}): string =>
  `data: ${JSON.stringify({ choices: [{ index: 0, ...choice }], ...more })}\n\n`;

test("an answer is streamed, heard as it comes, and given whole with its cost", async () => {
  const { model, endpoint, send } = await given([
    {
      answer: berlin,
      usage: { prompt_tokens: 50, completion_tokens: 7, prompt_tokens_details: { cached_tokens: 40 } },
    },
  ]);
  const heard: string[] = [];
  expect(await send({ onText: (text) => heard.push(text) })).toEqual({
    ...said,
    usage: { inputTokens: 50, outputTokens: 7, cachedTokens: 40 },
  });
  expect(heard.join("")).toBe(berlin);
  expect(heard.length).toBeGreaterThan(1);
  expect(model.requests).toMatchObject([
    {
      ...request,
      path: "/v1/chat/completions",
      authorization: `Bearer ${key}`,
      idempotencyKey: "call-1",
      stream: true,
      stream_options: { include_usage: true },
    },
  ]);
  expect(endpoint).toMatchObject({
    origin: new URL(model.baseUrl).origin,
    model: "scripted",
    isReplay: false,
    isOpenAi: false,
  });
});

test("a server that does not stream is understood as well", async () => {
  const completion = {
    model: "scripted",
    choices: [{ index: 0, message: { role: "assistant", content: berlin }, finish_reason: "stop" }],
    usage: { prompt_tokens: 100, completion_tokens: 10 },
  };
  const { send } = await given([{ body: JSON.stringify(completion) }]);
  const heard: string[] = [];
  expect(await send({ onText: (text) => heard.push(text) })).toEqual(said);
  expect(heard).toEqual([berlin]);
});

test("what a server does not know of streaming is left out, and from then on at once", async () => {
  const { model, endpoint } = await given([{ refuses: ["stream_options"] }]);
  const ways = (): unknown[] =>
    model.requests.map(({ stream, stream_options: options }) => [stream, options]);
  const withUsage = [true, { include_usage: true }];
  const json_schema = { name: "capital", strict: true, schema: { type: "object", properties: {} } } as const;
  const inSchema: CompletionRequest = { ...request, response_format: { type: "json_schema", json_schema } };
  for (let times = 0; times < 2; times++)
    expect(
      await endpoint.send(inSchema, { signal: new AbortController().signal, idempotencyKey: "call-1" }),
    ).toEqual({ ...said, content: "{}", usage: null });
  expect(ways()).toEqual([withUsage, [true, undefined], [true, undefined]]);

  const whole = await given([
    { status: 400, message: "Unknown field: stream_options" },
    { status: 422, message: "Streaming is not supported" },
    { answer: berlin },
  ]);
  expect(await whole.send()).toEqual(said);
  expect(await whole.send()).toEqual(said);
  expect(whole.model.requests.map(({ stream, stream_options: options }) => [stream, options])).toEqual([
    withUsage,
    [true, undefined],
    [undefined, undefined],
    [undefined, undefined],
  ]);
});

test("a server that refuses everything is not asked for ever", async () => {
  const { model, send } = await given([{ status: 400, message: "stream_options and stream are unknown" }]);
  expect(await failureOf(send())).toMatchObject({ kind: "rejected", usage: unpaid });
  expect(model.requests).toHaveLength(3);
});

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

test.each<[string, Partial<RawAnswer>, string[]]>([
  [
    "usage in the last chunk of the choice",
    {},
    [
      chunk(
        { delta: { content: berlin }, finish_reason: "stop" },
        { usage: { prompt_tokens: 100, completion_tokens: 10 } },
      ),
    ],
  ],
  ["no [DONE]", { usage: null }, [chunk({ delta: { content: berlin }, finish_reason: "stop" })]],
  [
    "no finish reason",
    { finish: null, usage: null },
    [chunk({ delta: { content: berlin } }), "data: [DONE]\n\n"],
  ],
  [
    "no empty line at the end",
    { finish: null, usage: null },
    [chunk({ delta: { content: berlin } }), "data: [DONE]"],
  ],
  [
    "thoughts beside the answer",
    { usage: null },
    [
      chunk({ delta: { reasoning_content: "Hm." } }),
      chunk({ delta: { content: null } }),
      chunk({ delta: { content: berlin }, finish_reason: "stop" }),
    ],
  ],
  [
    "a refusal",
    { content: null, refusal: "No.", usage: null },
    [chunk({ delta: { refusal: "N" } }), chunk({ delta: { refusal: "o." }, finish_reason: "stop" })],
  ],
  [
    "a call of a tool",
    { content: null, calledTools: true, finish: "tool_calls", usage: null },
    [chunk({ delta: { tool_calls: [{}] } }), chunk({ delta: {}, finish_reason: "tool_calls" })],
  ],
  [
    "no choice",
    { content: null, hasChoice: false, finish: null, usage: null },
    ['data: {"choices":[]}\n\n', "data: [DONE]\n\n"],
  ],
  [
    "signs of life and returns",
    { usage: null },
    [
      ": OPENROUTER PROCESSING\r\n\r\n",
      "event: message\r\nid: 1\r\n",
      chunk({ delta: { content: berlin }, finish_reason: "stop" }).replaceAll("\n", "\r\n"),
    ],
  ],
  [
    "nonsense after its end",
    { usage: null },
    [chunk({ delta: { content: berlin }, finish_reason: "stop" }), "data: [DONE]\n\n", "data: pong\n\n"],
  ],
  [
    "absurd usage",
    { usage: null },
    [
      chunk(
        { delta: { content: berlin }, finish_reason: "stop" },
        { usage: { prompt_tokens: -1, completion_tokens: 1e300 } },
      ),
    ],
  ],
])("a stream with %s is understood", async (_, differs, pieces) => {
  const { send } = await given([{ pieces }]);
  expect(await send()).toEqual({ ...said, model: null, ...differs });
});

test("an answer that is whole is not lost to a connection that breaks behind it", async () => {
  const { send } = await given([
    { pieces: [chunk({ delta: { content: berlin }, finish_reason: "stop" })], then: "reset" },
  ]);
  expect(await send()).toMatchObject({ content: berlin, finish: "stop" });
});

test("connections are used again", async () => {
  const { model, send } = await given([{ answer: berlin }]);
  for (let times = 0; times < 10; times++) await send();
  // Two, for the next request may leave a moment before the connection of the last is free.
  expect(new Set(model.requests.map(({ connection }) => connection)).size).toBeLessThanOrEqual(2);
});

test("a stream that stays open behind its end is not waited for", async () => {
  const pieces = [chunk({ delta: { content: berlin } }), "data: [DONE]\n\n"];
  const { model, send } = await given([{ pieces, then: "hang" }]);
  expect(await send()).toMatchObject({ content: berlin });
  await model.requests[0]?.closed;
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

test("a slow drip is no silence", async () => {
  const letters = chunk({ delta: { content: berlin }, finish_reason: "stop" }).split(/(?<=.)/);
  const { send } = await given([{ pieces: letters, pauseMs: 1 }], {
    timers: { firstByteMs: 5000, idleMs: 1000 },
  });
  expect(await send()).toMatchObject({ content: berlin });
});

test("an error status with a body that never ends is still that error", async () => {
  const model = await startScriptedModel({ answer: berlin });
  onTestFinished(() => model.close());
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

test.each<[string, ScriptedReply]>([
  ["before the answer", "hang"],
  ["within the answer", { hangAfter: "{" }],
  ["within an error", { pieces: [], then: "hang" }],
])("an abort %s rejects with its own reason and closes the connection", async (_, reply) => {
  const asking = new AbortController();
  const { model, send } = await given([reply]);
  const rejected = expect(send({ signal: asking.signal })).rejects.toThrow("cancelled by a person");
  await expect.poll(() => model.requests.length).toBe(1);
  asking.abort(new Error("cancelled by a person"));
  await rejected;
  await model.requests[0]?.closed;
});

test("nothing is sent when the abort comes first", async () => {
  const { model, send } = await given([{ answer: berlin }]);
  await expect(send({ signal: AbortSignal.abort(new Error("before")) })).rejects.toThrow("before");
  expect(model.requests).toEqual([]);
});

test("an abort is heard even where nobody listens to it", async () => {
  const asking = new AbortController();
  const { send } = await given([], { fetch: () => new Promise(() => undefined) });
  const rejected = expect(send({ signal: asking.signal })).rejects.toThrow("enough");
  asking.abort(new Error("enough"));
  await rejected;
});

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

test("a server that asks for no key gets none of ours", async () => {
  const { model, send } = await given([{ answer: berlin }], { apiKey: null });
  await send();
  expect(model.requests[0]?.authorization).toBe("Bearer none");
});

test("only OpenAI's own addresses are OpenAI", () => {
  const isOpenAi = (baseUrl: string): boolean =>
    createOpenAiEndpoint({ baseUrl, apiKey: null, model: "m" }).isOpenAi;
  expect(isOpenAi("https://api.openai.com/v1")).toBe(true);
  expect(isOpenAi("https://eu.api.openai.com/v1")).toBe(true);
  expect(isOpenAi("https://notapi.openai.com.example/v1")).toBe(false);
  expect(isOpenAi("http://localhost:11434/v1")).toBe(false);
});
