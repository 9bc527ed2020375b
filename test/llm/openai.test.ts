import { inspect } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import type { LlmAnswer, LlmQuestion } from "../../src/llm/llm.ts";
import { LlmError, type LlmFailureKind } from "../../src/llm/llm-errors.ts";
import { createOpenAiLlm, type OpenAiOptions } from "../../src/llm/openai.ts";
import { Secret } from "../../src/llm/secret.ts";
import { startScriptedModel, type ScriptedModel, type ScriptedReply } from "../harness/scripted-model.ts";

const Capital = z.object({ city: z.string(), people: z.number() });
const berlin = { city: "Berlin", people: 3_700_000 };
const question: LlmQuestion<z.infer<typeof Capital>> = {
  system: "You know geography.",
  shared: "Europe.",
  prompt: "Which city is the capital of Germany?",
  schema: Capital,
  schemaName: "capital",
  maxOutputTokens: 500,
};
const key = "sk-very-secret";

interface Trial {
  model: ScriptedModel;
  /** Pauses before each retry, which nobody waited for. */
  pauses: number[];
  ask: (options?: {
    signal?: AbortSignal;
    deadlineMs?: number;
  }) => Promise<LlmAnswer<z.infer<typeof Capital>>>;
}

async function given(
  replies: readonly ScriptedReply[],
  options: Partial<OpenAiOptions> = {},
): Promise<Trial> {
  const model = await startScriptedModel(...replies);
  onTestFinished(() => model.close());
  const pauses: number[] = [];
  const llm = createOpenAiLlm({
    baseUrl: model.baseUrl,
    apiKey: new Secret(key),
    model: "scripted",
    sleep: (ms) => Promise.resolve(pauses.push(ms)),
    random: () => 0.5,
    ...options,
  });
  const ask: Trial["ask"] = ({ signal = new AbortController().signal, deadlineMs = 10_000 } = {}) =>
    llm.ask(question, { signal, deadlineMs });
  return { model, pauses, ask };
}

async function failureOf(asking: Promise<unknown>): Promise<LlmError> {
  const error = await asking.catch((reason: unknown) => reason);
  if (error instanceof LlmError) return error;
  throw new Error("the question should have failed with an LlmError", { cause: error });
}

test("a question is asked with its schema, what is shared first, and answered with its cost", async () => {
  const { model, ask } = await given([
    {
      answer: berlin,
      usage: { prompt_tokens: 50, completion_tokens: 7, prompt_tokens_details: { cached_tokens: 40 } },
    },
  ]);
  expect(await ask()).toEqual({
    value: berlin,
    usage: { calls: 1, inputTokens: 50, outputTokens: 7, cachedTokens: 40 },
    model: "scripted",
  });
  expect(model.requests).toMatchObject([
    {
      path: "/v1/chat/completions",
      authorization: `Bearer ${key}`,
      model: "scripted",
      max_tokens: 500,
      messages: [
        { role: "system", content: "You know geography." },
        { role: "user", content: "Europe.\n\nWhich city is the capital of Germany?" },
      ],
      response_format: {
        type: "json_schema",
        json_schema: {
          name: "capital",
          strict: true,
          schema: {
            type: "object",
            properties: { city: { type: "string" }, people: { type: "number" } },
            required: ["city", "people"],
            additionalProperties: false,
          },
        },
      },
    },
  ]);
});

test("a server that knows no schema is asked for a JSON object, and from then on at once", async () => {
  const { model, ask } = await given([{ refuses: ["json_schema"] }]);
  expect((await ask()).value).toEqual({ city: "", people: 0 });
  expect((await ask()).usage.calls).toBe(1);
  expect(model.requests.map(({ response_format: format }) => format?.type)).toEqual([
    "json_schema",
    "json_object",
    "json_object",
  ]);
});

test("a server that knows no response format at all is asked in words", async () => {
  const { model, ask } = await given([{ refuses: ["json_schema", "json_object"] }]);
  expect(await ask()).toMatchObject({ value: { city: "", people: 0 }, usage: { calls: 3 } });
  expect(model.requests.map(({ response_format: format }) => format?.type ?? "none")).toEqual([
    "json_schema",
    "json_object",
    "none",
  ]);
  expect(model.requests[2]?.messages[1]?.content).toMatch(/^Europe\.\n\n.*\n\nAnswer with one JSON object/);
});

test("a server that accepts no way of asking is not asked for ever", async () => {
  const { model, ask } = await given([{ status: 400, message: "Bad request" }]);
  expect(await failureOf(ask())).toMatchObject({
    kind: "rejected",
    why: "400 Bad request",
    usage: { calls: 3 },
  });
  expect(model.requests).toHaveLength(3);
});

test("an answer that is wrapped in a fence or in words is found", async () => {
  const { ask } = await given([{ answer: `Sure!\n\`\`\`json\n${JSON.stringify(berlin)}\n\`\`\`` }]);
  expect((await ask()).value).toEqual(berlin);
});

test("more than was asked for is left out, and keys that reach into prototypes are dropped", async () => {
  const { ask } = await given([
    { answer: '{"__proto__":{"city":"x"},"constructor":1,"city":"Berlin","people":1,"more":2}' },
  ]);
  const { value } = await ask();
  expect(value).toEqual({ city: "Berlin", people: 1 });
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
});

test.each<[LlmFailureKind, ScriptedReply]>([
  ["auth", { status: 401 }],
  ["auth", { status: 403 }],
  ["quota", { status: 429, code: "insufficient_quota" }],
  ["unknown-model", { status: 404 }],
  ["too-large", { status: 400, code: "context_length_exceeded" }],
  ["too-large", { body: `"${"x".repeat(3 * 1024 * 1024)}"` }],
  ["refused", { answer: null, refusal: "No." }],
  ["cut-off", { answer: '{"city":"Ber', finish: "length" }],
  ["content-filter", { answer: "", finish: "content_filter" }],
  ["empty", { answer: "" }],
  ["empty", { answer: null }],
  ["empty", { body: '{"choices":[]}' }],
  ["wrong-shape", { answer: null, finish: "tool_calls", toolCalls: [{}] }],
  ["wrong-shape", { answer: { city: 7 } }],
  ["wrong-shape", { body: "null" }],
  ["wrong-shape", { body: '{"choices":[{"message":{"content":["x"]}}]}' }],
  ["not-json", { answer: "I cannot help with that." }],
  ["not-json", { answer: '{"city":"Berlin","people":NaN}' }],
  ["not-json", { answer: "[".repeat(100_000) }],
  ["not-json", { body: "[".repeat(100_000) }],
  ["not-json", { body: "<html></html>", contentType: "text/html" }],
  ["not-json", { body: '{"choices":[{"mess' }],
  ["not-json", { body: "" }],
])("a failure of kind %s is told at once and not tried again (%#)", async (kind, reply) => {
  const { model, ask } = await given([reply, { answer: berlin }]);
  const failure = await failureOf(ask());
  expect(failure).toMatchObject({ kind, exitCode: 5 });
  expect(failure.usage?.calls).toBe(1);
  expect(model.requests).toHaveLength(1);
});

test.each<[string, ScriptedReply]>([
  ["a rate limit", { status: 429 }],
  ["a fault of the server", { status: 503 }],
  ["a broken connection", "reset"],
])("after %s the question is asked again, a little later each time", async (_, reply) => {
  const { model, pauses, ask } = await given([reply, reply, { answer: berlin }]);
  expect(await ask()).toMatchObject({ value: berlin, usage: { calls: 3 } });
  expect(pauses).toEqual([250, 500]);
  expect(model.requests).toHaveLength(3);
});

test("a question is asked three times at most", async () => {
  const { model, ask } = await given([{ status: 500, message: "Overloaded" }]);
  expect(await failureOf(ask())).toMatchObject({
    kind: "server",
    why: "500 Overloaded",
    usage: { calls: 3 },
  });
  expect(model.requests).toHaveLength(3);
});

test("the provider's wish to wait is obeyed, up to a minute and to the end of the time", async () => {
  const waiting = async (headers: Record<string, string>, deadlineMs: number): Promise<number[]> => {
    const { pauses, ask } = await given([{ status: 429, headers }, { answer: berlin }]);
    await ask({ deadlineMs }).catch(() => undefined);
    return pauses;
  };
  expect(await waiting({ "retry-after": "2" }, 100_000)).toEqual([2000]);
  expect(await waiting({ "retry-after-ms": "1500" }, 100_000)).toEqual([1500]);
  expect(await waiting({ "retry-after": "86400" }, 100_000)).toEqual([60_000]);
  expect(await waiting({ "retry-after": "Fri, 31 Dec 2999 23:59:59 GMT" }, 100_000)).toEqual([60_000]);
  expect(await waiting({ "retry-after": "-5" }, 100_000)).toEqual([250]);
  expect(await waiting({ "retry-after": "soon" }, 100_000)).toEqual([250]);
  expect(await waiting({ "retry-after": "30" }, 10_000)).toEqual([]);
});

test("a server that says nothing is left when the time is over, and its connection closed", async () => {
  const { model, ask } = await given(["hang"]);
  const failure = await failureOf(ask({ deadlineMs: 50 }));
  expect(failure).toMatchObject({ kind: "timeout", usage: { calls: 1 } });
  expect(failure.usage?.inputTokens).toBeGreaterThan(0);
  await model.requests[0]?.closed;
});

test("a server that falls silent half-way is left before the time is over", async () => {
  const { model, ask } = await given([{ hangAfter: '{"choices":[' }, { answer: berlin }], { idleMs: 50 });
  expect((await ask()).value).toEqual(berlin);
  await model.requests[0]?.closed;
  const silent = await given([{ hangAfter: "{" }], { idleMs: 20 });
  expect(await failureOf(silent.ask())).toMatchObject({ kind: "idle", usage: { calls: 3 } });
});

test("a redirect is not followed, for the key would go along", async () => {
  const elsewhere = await startScriptedModel({ answer: berlin });
  onTestFinished(() => elsewhere.close());
  const { ask } = await given([{ redirectTo: `${elsewhere.baseUrl}/chat/completions` }]);
  expect(await failureOf(ask())).toMatchObject({ kind: "redirected" });
  expect(elsewhere.requests).toEqual([]);
});

test("a server that is not there is told by its address", async () => {
  const { model, ask } = await given([]);
  await model.close();
  const { port } = new URL(model.baseUrl);
  expect(await failureOf(ask())).toMatchObject({
    kind: "unreachable",
    why: `connect ECONNREFUSED 127.0.0.1:${port}`,
  });
});

test("an abort rejects with its own reason, while asking and while pausing", async () => {
  const asking = new AbortController();
  const { model, ask } = await given(["hang"]);
  const answer = ask({ signal: asking.signal });
  const rejected = expect(answer).rejects.toThrow("cancelled by a person");
  await expect.poll(() => model.requests.length).toBe(1);
  asking.abort(new Error("cancelled by a person"));
  await rejected;
  await model.requests[0]?.closed;

  const pausing = new AbortController();
  const limited = await given([{ status: 429 }], {
    sleep: () => {
      pausing.abort(new Error("cancelled by a person"));
      return new Promise(() => undefined);
    },
  });
  await expect(limited.ask({ signal: pausing.signal })).rejects.toThrow("cancelled by a person");
  expect(limited.model.requests).toHaveLength(1);

  await expect(limited.ask({ signal: AbortSignal.abort(new Error("before")) })).rejects.toThrow("before");
  expect(limited.model.requests).toHaveLength(1);
});

test("cost that is missing or absurd is estimated", async () => {
  for (const usage of [
    null,
    {},
    { prompt_tokens: -1, completion_tokens: 1 },
    { prompt_tokens: 1e300, completion_tokens: "x" },
  ]) {
    const { ask } = await given([{ answer: berlin, usage }]);
    const { inputTokens, outputTokens } = (await ask()).usage;
    expect(inputTokens).toBeGreaterThan(10);
    expect(outputTokens).toBe(Math.ceil(JSON.stringify(berlin).length / 4));
  }
});

test("what failed attempts have cost is counted", async () => {
  const { ask } = await given([{ status: 500 }, { answer: { city: 1 } }]);
  expect((await failureOf(ask())).usage).toEqual({
    calls: 2,
    inputTokens: 100,
    outputTokens: 10,
    cachedTokens: 0,
  });
});

test("the key and control characters do not come back in what a provider says", async () => {
  const { ask } = await given([
    { status: 401, message: `Incorrect key ${key}\u001b[31m\n\u202e${"x".repeat(500)}` },
  ]);
  const failure = await failureOf(ask());
  expect(failure.why).toMatch(/^401 Incorrect key \[secret\] \[31m x+…$/);
  expect(inspect(failure, { depth: 9 })).not.toContain(key);
});

test("a key that no header can carry is not shown either", async () => {
  const { ask } = await given([{ answer: berlin }], { apiKey: new Secret("sk-\u2028-odd") });
  const failure = await failureOf(ask());
  expect(failure.kind).toBe("unreachable");
  expect(inspect(failure, { depth: 9 })).not.toContain("-odd");
});

test("a server that asks for no key gets none of ours", async () => {
  const { model, ask } = await given([{ answer: berlin }], { apiKey: null });
  await ask();
  expect(model.requests[0]?.authorization).toBe("Bearer none");
});
