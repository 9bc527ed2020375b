import { connect } from "node:net";
import { once } from "node:events";
import { text as textOf } from "node:stream/consumers";
import { expect, test } from "vitest";
import { PortInUseError } from "../../../src/processes/mock-llm/mock-llm-errors.ts";
import { startMockLlm, type MockLlm } from "../../../src/processes/mock-llm/server.ts";
import { aMockLlm, chunksOf, completionOf, contentOf, post, prompt, question } from "./a-mock-llm.ts";

/** Sends these bytes and gives back what comes, for requests that no client would form. */
async function raw({ baseUrl }: MockLlm, words: string): Promise<string> {
  const socket = connect(Number(new URL(baseUrl).port), "127.0.0.1");
  await once(socket, "connect");
  socket.end(words);
  return textOf(socket);
}

test("a question gets an answer by its schema, the count of its tokens, and the model's name back", async () => {
  const completion = await completionOf(await post(await aMockLlm()));
  expect(completion).toMatchObject({
    model: "mock",
    choices: [{ finish_reason: "stop" }],
    usage: { prompt_tokens: 14, completion_tokens: 35, prompt_tokens_details: { cached_tokens: 0 } },
  });
  expect(JSON.parse(completion.choices[0]?.message.content ?? "")).toMatchObject({
    covers: ["REQ-1", "REQ-2"],
  });
});

test("the same question gets the same answer, whoever asked before", async () => {
  const [one, other] = [await aMockLlm(), await aMockLlm()];
  await post(other, question({ messages: [{ role: "user", content: "- REQ-9: Something else." }] }));
  expect(await contentOf(await post(one))).toBe(await contentOf(await post(other)));
});

test("a streamed answer is the same in pieces, with its usage at the end where that was asked for", async () => {
  const server = await aMockLlm({ latency: { tokens: 200 } });
  const whole = await contentOf(await post(server));
  const chunks = await chunksOf(
    await post(server, question({ stream: true, stream_options: { include_usage: true } })),
  );
  const pieces = chunks.flatMap(({ choices }) => choices[0]?.delta.content ?? []);
  expect(pieces.length).toBeGreaterThan(3);
  expect(pieces.join("")).toBe(whole);
  expect(chunks.at(-2)?.choices[0]?.finish_reason).toBe("stop");
  expect(chunks.at(-1)).toMatchObject({ choices: [], usage: { completion_tokens: 200 } });
});

test("a stream whose usage nobody asked for has none", async () => {
  const chunks = await chunksOf(await post(await aMockLlm(), question({ stream: true })));
  expect(chunks.filter(({ usage }) => usage !== undefined)).toEqual([]);
});

test("the schema may stand in the words of the prompt, with more words behind it", async () => {
  const schema = { type: "object", properties: { quote: { type: "string" }, odd: { const: 'a "}" in it' } } };
  const content = `${prompt}\nAnswer in JSON. Its JSON Schema:\n${JSON.stringify(schema)}\nThank you.`;
  const asked = question({ messages: [{ role: "user", content }], response_format: { type: "json_object" } });
  expect(JSON.parse((await contentOf(await post(await aMockLlm(), asked))) ?? "")).toMatchObject({
    odd: 'a "}" in it',
  });
});

test("a question without a schema is answered in words", async () => {
  const asked = question({ messages: [{ role: "user", content: "Hello" }], response_format: undefined });
  expect(await contentOf(await post(await aMockLlm(), asked))).toMatch(/^This is baco mock-llm/);
});

test("models are listed", async () => {
  const { baseUrl } = await aMockLlm();
  expect(await (await fetch(`${baseUrl}/models`)).json()).toMatchObject({ data: [{ id: "mock" }] });
});

test("requests can be looked at: who asked, with which key, how", async () => {
  const server = await aMockLlm();
  await post(server, question(), { headers: { authorization: "Bearer k", "idempotency-key": "i-1" } });
  expect(server.requests).toMatchObject([
    {
      n: 1,
      asker: "an_answer",
      authorization: "Bearer k",
      idempotencyKey: "i-1",
      path: "/v1/chat/completions",
    },
  ]);
  expect(server.requests[0]?.request.response_format?.type).toBe("json_schema");
});

test("the ledger tells what was asked from what was answered", async () => {
  const server = await aMockLlm({ faults: ["reset-mid-body@2"] });
  await post(server, question(), { headers: { "idempotency-key": "i-1" } });
  await (await post(server)).text().catch(() => null);
  await server.settled();
  const sha = expect.stringMatching(/^[0-9a-f]{64}$/);
  expect(server.ledger).toEqual([
    { n: 1, arrived: expect.any(String), role: "an_answer", key: "i-1", requestSha256: sha },
    {
      n: 1,
      role: "an_answer",
      key: "i-1",
      requestSha256: sha,
      answerSha256: sha,
      status: 200,
      fault: null,
      startedMs: expect.any(Number),
      endedMs: expect.any(Number),
      inputTokens: 14,
      outputTokens: 35,
      t: expect.any(String),
    },
    { n: 2, arrived: expect.any(String), role: "an_answer", key: null, requestSha256: sha },
  ]);
});

test("whoever watches hears of every call, sent to its end or not", async () => {
  const heard: unknown[] = [];
  const server = await aMockLlm({
    faults: ["500@1", "reset-before-headers@2"],
    onCall: ({ n, status, fault, isWhole }) => heard.push({ n, status, fault, isWhole }),
  });
  await (await post(server)).text();
  await post(server).catch(() => null);
  await server.settled();
  expect(heard).toEqual([
    { n: 1, status: 500, fault: "500", isWhole: true },
    { n: 2, status: 200, fault: "reset-before-headers", isWhole: false },
  ]);
});

test.each([
  ["POST", "/v1/completions", 404],
  ["GET", "/v1/chat/completions", 405],
  ["DELETE", "/v1/models", 405],
])("%s %s is refused with %i, as OpenAI would say it", async (method, path, status) => {
  const { baseUrl } = await aMockLlm();
  const response = await fetch(new URL(path, baseUrl), { method });
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ error: { type: "invalid_request_error" } });
});

test.each([
  ["{"],
  ["[]"],
  ['{"model":"m"}'],
  ['{"model":"m","messages":[]}'],
  ['{"messages":[{"role":"user"}]}'],
])("the body %s is refused with 400 and is no call", async (body) => {
  const server = await aMockLlm();
  expect((await post(server, body)).status).toBe(400);
  expect(server.requests).toEqual([]);
});

test("a body of more than 8 MB is refused with 413", async () => {
  const response = await post(await aMockLlm(), "x".repeat(8 * 1024 * 1024 + 1));
  expect(response.status).toBe(413);
  expect(await response.json()).toMatchObject({ error: { code: "request_too_large" } });
});

test("a browser that was led here by another name is turned away", async () => {
  const server = await aMockLlm();
  const answer = await raw(
    server,
    "GET /v1/models HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
  );
  expect(answer).toMatch(/^HTTP\/1\.1 403 /);
  expect(answer).toContain("host_not_allowed");
});

test("a client that leaves in the middle of its question does no harm", async () => {
  const server = await aMockLlm();
  await raw(server, "POST /v1/chat/completions HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{");
  expect((await post(server)).status).toBe(200);
  expect(server.requests).toHaveLength(1);
});

test("a client that leaves in the middle of a slow answer ends it", async () => {
  const server = await aMockLlm({ latency: { tokensPerSecond: 1, tokens: 1_000 } });
  const patience = new AbortController();
  const response = await post(server, question({ stream: true }), { signal: patience.signal });
  const body = response.text();
  patience.abort();
  await expect(body).rejects.toThrow("aborted");
  await server.settled();
  expect(server.ledger).toHaveLength(1);
});

test("a port that is taken is an error with a way out", async () => {
  const { baseUrl } = await aMockLlm();
  const port = Number(new URL(baseUrl).port);
  await expect(startMockLlm({ port })).rejects.toThrow(PortInUseError);
});

test("closing breaks off what hangs", async () => {
  const server = await startMockLlm({ faults: ["hang-before-headers"] });
  const answer = expect(post(server)).rejects.toThrow("fetch failed");
  await expect.poll(() => server.requests.length).toBe(1);
  await server.close();
  await server.close();
  await answer;
});
