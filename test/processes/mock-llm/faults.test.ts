import { expect, test } from "vitest";
import { faults } from "../../../src/processes/mock-llm/faults.ts";
import { aMockLlm, chunksOf, completionOf, contentOf, post, prompt, question } from "./a-mock-llm.ts";

async function faulty(fault: string, changes: object = {}): Promise<Response> {
  return post(await aMockLlm({ faults: [fault] }), question(changes));
}

const rightAnswer = {
  summary: "Scripted, without a model. What matters most here is REQ-1: It adds two numbers.",
  confidence: 0.8,
  covers: ["REQ-1", "REQ-2"],
};

test("every fault has a sentence of its own", () => {
  const sentences = Object.values(faults).map(({ does }) => does);
  expect(new Set(sentences).size).toBe(sentences.length);
  expect(sentences.filter((sentence) => !/^[A-Z0-9].*[.)`]$/.test(sentence))).toEqual([]);
});

test("ok is no fault", async () => {
  expect(JSON.parse((await contentOf(await faulty("ok"))) ?? "")).toEqual(rightAnswer);
});

test.each([
  ["429", 429, "rate_limit_exceeded"],
  ["insufficient_quota", 429, "insufficient_quota"],
  ["401", 401, "invalid_api_key"],
  ["404", 404, "model_not_found"],
  ["500", 500, null],
  ["503", 503, null],
  ["no-response-format", 400, null],
  ["no-json-schema", 400, null],
])("%s is status %i, with the code %s", async (fault, status, code) => {
  const response = await faulty(fault);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ error: { code } });
});

test("429 tells when to come back: in seconds, absurdly late, or at a date", async () => {
  const retryAfter = async (fault: string): Promise<string> =>
    (await faulty(fault)).headers.get("retry-after") ?? "";
  expect(await retryAfter("429")).toBe("1");
  expect(await retryAfter("429:7")).toBe("7");
  expect(Number(await retryAfter("429:absurd"))).toBe(86_400_000);
  expect(Date.parse(await retryAfter("429:date"))).toBeGreaterThan(0);
});

test("no-json-schema knows json_object, no-response-format only words", async () => {
  const messages = [{ role: "user", content: `${prompt}\nIts JSON Schema:\n{"type":"object"}` }];
  const object = { messages, response_format: { type: "json_object" } };
  expect((await faulty("no-json-schema", object)).status).toBe(200);
  expect((await faulty("no-response-format", object)).status).toBe(400);
  expect((await faulty("no-response-format", { messages, response_format: undefined })).status).toBe(200);
});

test("reset-before-headers breaks the connection without a word", async () => {
  await expect(faulty("reset-before-headers")).rejects.toThrow("fetch failed");
});

test.each([false, true])("reset-mid-body breaks off inside the body (stream: %s)", async (stream) => {
  const response = await faulty("reset-mid-body", { stream });
  expect(response.status).toBe(200);
  await expect(response.text()).rejects.toThrow("terminated");
});

test("hang-before-headers never answers, and lets go when the client does", async () => {
  const server = await aMockLlm({ faults: ["hang-before-headers"] });
  const patience = new AbortController();
  const answer = post(server, question(), { signal: patience.signal });
  await expect.poll(() => server.requests.length).toBe(1);
  patience.abort();
  await expect(answer).rejects.toThrow("aborted");
  await server.requests[0]?.closed;
  expect(server.ledger.map((line) => "arrived" in line)).toEqual([true]);
});

test("hang-after-headers sends the headers and no byte more", async () => {
  const patience = new AbortController();
  const server = await aMockLlm({ faults: ["hang-after-headers"] });
  const response = await post(server, question({ stream: true }), { signal: patience.signal });
  expect(response.headers.get("content-type")).toContain("text/event-stream");
  const body = response.text();
  patience.abort();
  await expect(body).rejects.toThrow("aborted");
});

test("drip sends the whole body in small pieces", async () => {
  const response = await faulty("drip:100000");
  const sizes: number[] = [];
  for await (const piece of response.body ?? []) sizes.push(piece.length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(Number(response.headers.get("content-length")));
});

test.each([
  [
    "truncated-json",
    JSON.stringify(rightAnswer).slice(0, Math.floor(JSON.stringify(rightAnswer).length / 2)),
  ],
  ["invalid-json", "Certainly! {summary: 'fine',,}"],
  ["wrong-schema", '{"verdict":["fine"],"score":"high"}'],
  ["empty", ""],
  ["null", null],
])("%s answers with %j", async (fault, content) => {
  expect(await contentOf(await faulty(fault))).toBe(content);
});

test("extra-fields keeps what was asked for and adds to it", async () => {
  expect(JSON.parse((await contentOf(await faulty("extra-fields"))) ?? "")).toEqual({
    ...rightAnswer,
    unasked: "value",
    notes: [{ a: 1 }],
  });
});

test("huge is 50 MB, or as many as are said", async () => {
  const response = await faulty("huge:2", { stream: true });
  expect((await response.text()).length).toBeGreaterThan(2 * 1024 * 1024);
  const whole = await faulty("huge");
  expect(Number(whole.headers.get("content-length"))).toBeGreaterThan(50 * 1024 * 1024);
  await whole.body?.cancel();
});

test("deep-nesting opens a hundred thousand brackets", async () => {
  const content = (await contentOf(await faulty("deep-nesting"))) ?? "";
  expect(content.split("[").length - 1).toBe(100_000);
});

test("dup-keys has its first key twice, the second time with another value", async () => {
  const content = (await contentOf(await faulty("dup-keys"))) ?? "";
  expect(content.split('"summary":').length - 1).toBe(2);
  expect(JSON.parse(content)).toEqual({ ...rightAnswer, summary: "the second of two" });
});

test("proto-keys reach for the prototype", async () => {
  const content = (await contentOf(await faulty("proto-keys"))) ?? "";
  expect(content).toContain('"__proto__":{"isAdmin":true}');
  expect(content).toContain('"constructor":{"prototype":');
});

test("nan-confidence is no JSON", async () => {
  const content = (await contentOf(await faulty("nan-confidence"))) ?? "";
  expect(content).toContain('"confidence":NaN');
  expect(() => void JSON.parse(content)).toThrow("JSON");
});

test("no-choices has none, streamed or not", async () => {
  expect((await completionOf(await faulty("no-choices"))).choices).toEqual([]);
  const chunks = await chunksOf(await faulty("no-choices", { stream: true }));
  expect(chunks.flatMap(({ choices }) => choices)).toEqual([]);
});

test("html-200 is a web page", async () => {
  const response = await faulty("html-200");
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(await response.text()).toMatch(/^<!doctype html>/);
});

test("a refusal stands in its own field or passes for an answer", async () => {
  const [inField] = (await completionOf(await faulty("refusal-field"))).choices;
  expect(inField?.message).toMatchObject({
    content: null,
    refusal: "I'm sorry, but I can't help with that.",
  });
  const [asText] = (await completionOf(await faulty("refusal-as-text"))).choices;
  expect(asText).toMatchObject({
    finish_reason: "stop",
    message: { content: "I'm sorry, but I can't help with that.", refusal: null },
  });
  const streamed = await chunksOf(await faulty("refusal-field", { stream: true }));
  expect(streamed.map(({ choices }) => choices[0]?.delta.refusal ?? null).filter(Boolean)).toEqual([
    "I'm sorry, but I can't help with that.",
  ]);
});

test.each([
  ["length", "length"],
  ["content-filter", "content_filter"],
  ["tool-calls", "tool_calls"],
])("%s ends with the reason %s, streamed or not", async (fault, reason) => {
  expect((await completionOf(await faulty(fault))).choices[0]?.finish_reason).toBe(reason);
  const chunks = await chunksOf(await faulty(fault, { stream: true }));
  expect(chunks.at(-1)?.choices[0]?.finish_reason).toBe(reason);
});

test("tool-calls calls what nobody offered", async () => {
  const [choice] = (await completionOf(await faulty("tool-calls"))).choices;
  expect(choice?.message).toMatchObject({ content: null, tool_calls: [{ function: { name: "run_shell" } }] });
});

test("usage is missing or lies", async () => {
  expect((await completionOf(await faulty("usage-missing"))).usage).toBeUndefined();
  expect((await completionOf(await faulty("usage-lying"))).usage).toMatchObject({
    prompt_tokens: 1,
    completion_tokens: 1,
  });
});

test("wrong-model-echo names another model", async () => {
  expect((await completionOf(await faulty("wrong-model-echo"))).model).toBe("another-model");
});

test("redirect leads to another origin that shows who follows", async () => {
  const server = await aMockLlm({ faults: ["redirect@1"] });
  const response = await post(server);
  expect(response.status).toBe(307);
  expect(response.headers.get("location")).toMatch(/^http:\/\/localhost:\d+\/v1\/chat\/completions$/);
  expect(server.requests).toHaveLength(1);
});
