import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { examineEndpoint } from "../../src/cli/doctor-online.ts";
import { Secret } from "../../src/llm/secret.ts";

const key = "sk-canary-5d1e";

async function finding(answer: RequestListener, model = "gpt-5-mini") {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => new Promise((resolve) => void server.close(() => resolve())));
  const { port } = server.address() as AddressInfo;
  const baseUrl = `http://127.0.0.1:${String(port)}/v1/`;
  const { state, text, fix } = await examineEndpoint({ model, baseUrl, apiKey: new Secret(key) });
  expect(`${text} ${fix ?? ""}`).not.toContain(key);
  return { state, text: text.replace(/http:\S+/, "PLACE"), fix };
}

const listing =
  (...ids: string[]): RequestListener =>
  (_, response) =>
    void response.end(JSON.stringify({ object: "list", data: ids.map((id) => ({ id })) }));

test("a server that lists the model is asked once, with the key, at /models", async () => {
  const asked: unknown[] = [];
  const result = await finding((request, response) => {
    asked.push([request.method, request.url, request.headers.authorization]);
    response.end(JSON.stringify({ data: [{ id: "gpt-5-mini" }] }));
  });

  expect(result).toEqual({ state: "ok", text: "PLACE answers and knows gpt-5-mini", fix: null });
  expect(asked).toEqual([["GET", "/v1/models", `Bearer ${key}`]]);
});

test("a name without its tag is known, and one that is not listed comes with those that are near", async () => {
  expect(await finding(listing("qwen3:latest"), "qwen3")).toMatchObject({ state: "ok" });
  expect(await finding(listing("gpt-5", "gpt-5-mini-2026", "o3"), "gpt-5-mni")).toEqual({
    state: "note",
    text: "PLACE answers, but does not list gpt-5-mni among its 3 models",
    fix: "Did you mean gpt-5?",
  });
  expect(await finding(listing("gpt-5-mini"), "gpt-5-mni")).toMatchObject({
    fix: "Did you mean gpt-5-mini?",
  });
  expect(await finding(listing("model.gguf"))).toMatchObject({
    text: "PLACE answers, but does not list gpt-5-mini, only model.gguf",
    fix: "Check --model; some servers take any name.",
  });
});

test.each([
  [401, "failed", "does not accept the key"],
  [307, "failed", "the key does not go along"],
  [404, "note", "lists no models there"],
  [503, "failed", "status 503"],
] as const)("status %i is told as what it is", async (status, state, text) => {
  const result = await finding((_, response) => {
    response.writeHead(status, { location: "http://127.0.0.1:1/" }).end(key);
  });
  expect(result).toMatchObject({ state, text: expect.stringContaining(text), fix: expect.any(String) });
});

test.each([
  ["a page", "<html></html>"],
  ["another document", '{"data":"none"}'],
  ["a text without end", "x".repeat(3_000_000)],
  ["deep brackets", "[".repeat(100_000)],
])("%s is no list of models", async (_, body) => {
  expect(await finding((_request, response) => void response.end(body))).toMatchObject({
    state: "failed",
    text: "what answers at PLACE is no model server",
  });
});

test("a server that is not there, or breaks off, is a failure and no crash", async () => {
  const nowhere = { model: "m", baseUrl: "http://127.0.0.1:1/v1", apiKey: null };
  expect(await examineEndpoint(nowhere)).toMatchObject({
    state: "failed",
    text: "http://127.0.0.1:1 cannot be reached",
  });
  expect(await finding((request) => void request.socket.destroy())).toMatchObject({ state: "failed" });
  const half = await finding((request, response) => {
    response.writeHead(200, { "content-length": "100" });
    response.write("{");
    setImmediate(() => request.socket.destroy());
  });
  expect(half).toMatchObject({ state: "failed" });
});
