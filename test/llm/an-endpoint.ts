// Endpoints and requests for tests of what stands around an endpoint.
import type { CompletionRequest } from "../../src/llm/completion-request.ts";
import type { Endpoint, RawAnswer } from "../../src/llm/endpoint.ts";

export function aRequest(prompt: string, mode?: "json_object" | "json_schema"): CompletionRequest {
  const request: CompletionRequest = {
    model: "m",
    messages: [{ role: "user", content: prompt }],
    max_tokens: 100,
  };
  if (mode === "json_object") return { ...request, response_format: { type: mode } };
  if (mode === "json_schema")
    return {
      ...request,
      response_format: { type: mode, json_schema: { name: "n", strict: true, schema: {} } },
    };
  return request;
}

export function aRawAnswer(content: string): RawAnswer {
  return {
    content,
    refusal: null,
    finish: "stop",
    calledTools: false,
    hasChoice: true,
    usage: { inputTokens: 10, outputTokens: 5, cachedTokens: 0 },
    model: "m",
  };
}

/** Answers whatever `answer` says to the last message. */
export function anEndpoint(answer: (prompt: string) => RawAnswer | Promise<RawAnswer>): Endpoint {
  return {
    origin: "https://models.example",
    model: "m",
    isReplay: false,
    isOpenAi: false,
    send: async ({ messages }) => answer(messages.at(-1)?.content ?? ""),
  };
}

export function sendOptions(): Parameters<Endpoint["send"]>[1] {
  return { signal: new AbortController().signal, idempotencyKey: "k" };
}
