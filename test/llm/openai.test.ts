import { expect, test } from "vitest";
import type { CompletionRequest } from "../../src/llm/completion-request.ts";
import { createOpenAiEndpoint } from "../../src/llm/openai.ts";
import { berlin, failureOf, given, key, request, said, unpaid } from "./given-endpoint.ts";

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

test("connections are used again", async () => {
  const { model, send } = await given([{ answer: berlin }]);
  for (let times = 0; times < 10; times++) await send();
  // Two, for the next request may leave a moment before the connection of the last is free.
  expect(new Set(model.requests.map(({ connection }) => connection)).size).toBeLessThanOrEqual(2);
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
