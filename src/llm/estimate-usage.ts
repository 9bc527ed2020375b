// What a call costs by our own count: before it is made, when it fails, and where the server's count cannot be believed.
import { noUsage, type Usage } from "../domain/agent-output.ts";
import { countTokens } from "../domain/count-tokens.ts";
import type { CompletionRequest } from "./completion-request.ts";
import type { RawAnswer } from "./endpoint.ts";
import { LlmError } from "./llm-errors.ts";
import { costUsd, type Price } from "./prices.ts";

/** The most that a call can cost: all its input, and as much output as it allows. */
export function worstUsage(request: CompletionRequest, price: Price | null): Usage {
  return callUsage({ inputTokens: inputTokensOf(request), outputTokens: maxOutputOf(request) }, price);
}

/** What a call that was answered has cost: the server's count where it is credible, else our own. */
export function answerUsage(
  { usage: said, content, refusal }: RawAnswer,
  request: CompletionRequest,
  price: Price | null,
): Usage {
  const ownInput = inputTokensOf(request);
  const ownOutput = countTokens(content ?? refusal ?? "");
  if (said === null) return callUsage({ inputTokens: ownInput, outputTokens: ownOutput }, price);
  const inputTokens = credible(said.inputTokens, ownInput, 0);
  // Models that reason at length pay for far more than they show, though never for more than was allowed.
  const outputTokens = credible(said.outputTokens, ownOutput, maxOutputOf(request));
  return callUsage(
    { inputTokens, outputTokens, cachedTokens: Math.min(said.cachedTokens, inputTokens) },
    price,
  );
}

/** What a call that failed has cost, after `heardTokens` of its answer had come. */
export function failureUsage(
  error: unknown,
  { request, heardTokens, price }: { request: CompletionRequest; heardTokens: number; price: Price | null },
): Usage {
  if (heardTokens === 0 && error instanceof LlmError && error.usage !== null) {
    const { inputTokens, outputTokens, cachedTokens } = error.usage;
    return callUsage({ inputTokens, outputTokens, cachedTokens }, price);
  }
  // A connection that breaks or falls silent does not tell: what was asked counts as paid.
  return callUsage({ inputTokens: inputTokensOf(request), outputTokens: heardTokens }, price);
}

/** Below half of what we count, or absurdly far above it, the server's word does not count. */
function credible(said: number, own: number, allowed: number): number {
  const most = Math.max(own * 20, allowed);
  return said * 2 < own || said > most ? own : said;
}

function callUsage(
  tokens: Pick<Usage, "inputTokens" | "outputTokens"> & Partial<Pick<Usage, "cachedTokens">>,
  price: Price | null,
): Usage {
  const usage = { ...noUsage, calls: 1, ...tokens };
  return { ...usage, costUsd: costUsd(usage, price) };
}

function inputTokensOf({ messages }: CompletionRequest): number {
  return messages.reduce((sum, { content }) => sum + countTokens(content), 0);
}

function maxOutputOf({ max_tokens, max_completion_tokens }: CompletionRequest): number {
  return max_completion_tokens ?? max_tokens ?? 0;
}
