// An endpoint of ours and a scripted server behind it, joined by real HTTP.
import { onTestFinished } from "vitest";
import type { CompletionRequest } from "../../src/llm/completion-request.ts";
import type { Endpoint, RawAnswer, SendOptions } from "../../src/llm/endpoint.ts";
import { LlmError } from "../../src/llm/llm-errors.ts";
import { createOpenAiEndpoint, type OpenAiOptions } from "../../src/llm/openai.ts";
import { Secret } from "../../src/llm/secret.ts";
import { startScriptedModel, type ScriptedModel, type ScriptedReply } from "../harness/scripted-model.ts";

export const key = "sk-very/secret+key";
export const berlin = '{"city":"Berlin"}';
export const request: CompletionRequest = {
  model: "scripted",
  messages: [{ role: "user", content: "Which city is the capital of Germany?" }],
  max_tokens: 500,
};
export const said: RawAnswer = {
  content: berlin,
  refusal: null,
  finish: "stop",
  calledTools: false,
  hasChoice: true,
  usage: { inputTokens: 100, outputTokens: 10, cachedTokens: 0 },
  model: "scripted",
};
export const unpaid = {
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

export async function given(
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

export async function failureOf(sending: Promise<unknown>): Promise<LlmError> {
  const error = await sending.catch((reason: unknown) => reason);
  if (error instanceof LlmError) return error;
  throw new Error("the request should have failed with an LlmError", { cause: error });
}

/** An event of a stream with one choice. */
export const chunk = (choice: object, more: object = {}): string =>
  `data: ${JSON.stringify({ choices: [{ index: 0, ...choice }], ...more })}\n\n`;

/** The event that says everything. */
export const answered = chunk({ delta: { content: berlin }, finish_reason: "stop" });
