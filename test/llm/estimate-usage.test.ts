import fc from "fast-check";
import { expect, test } from "vitest";
import { noUsage } from "../../src/domain/agent-output.ts";
import type { CompletionRequest } from "../../src/llm/completion-request.ts";
import { answerUsage, failureUsage, worstUsage } from "../../src/llm/estimate-usage.ts";
import { LlmError } from "../../src/llm/llm-errors.ts";
import { rawAnswer } from "./given-llm.ts";

/** 100 tokens in, 1,000 out at most. */
const request: CompletionRequest = {
  model: "scripted",
  messages: [
    { role: "system", content: "x".repeat(200) },
    { role: "user", content: "x".repeat(200) },
  ],
  max_tokens: 1_000,
};
/** 40 tokens. */
const text = "x".repeat(160);

function counted(
  inputTokens: number,
  outputTokens: number,
  cachedTokens = 0,
): { in: number; out: number; cached: number } {
  const raw = rawAnswer(text, { usage: { inputTokens, outputTokens, cachedTokens } });
  const usage = answerUsage(raw, request, null);
  return { in: usage.inputTokens, out: usage.outputTokens, cached: usage.cachedTokens };
}

test("the server's count is taken where it is credible", () => {
  expect(counted(120, 50, 80)).toEqual({ in: 120, out: 50, cached: 80 });
  expect(counted(50, 20)).toEqual({ in: 50, out: 20, cached: 0 });
  // A model that reasons pays for more than it shows, as far as it was allowed to.
  expect(counted(100, 1_000)).toEqual({ in: 100, out: 1_000, cached: 0 });
});

test("less than half of our own count is not believed, nor is what is absurdly more", () => {
  expect(counted(49, 19)).toEqual({ in: 100, out: 40, cached: 0 });
  expect(counted(0, 0)).toEqual({ in: 100, out: 40, cached: 0 });
  expect(counted(2_001, 1_001)).toEqual({ in: 100, out: 40, cached: 0 });
  expect(counted(100, 40, 500)).toEqual({ in: 100, out: 40, cached: 100 });
});

test("a server that does not count has our own count", () => {
  const price = { input: 1, cachedInput: 1, output: 10 };
  expect(answerUsage(rawAnswer(text, { usage: null }), request, price)).toEqual({
    ...noUsage,
    calls: 1,
    inputTokens: 100,
    outputTokens: 40,
    costUsd: 0.0005,
  });
});

test("whatever a server says, at least half of our own count is counted", () => {
  const count = fc.nat(1_000_000_000);
  fc.assert(
    fc.property(count, count, count, (inputTokens, outputTokens, cachedTokens) => {
      const usage = counted(inputTokens, outputTokens, cachedTokens);
      expect(usage.in).toBeGreaterThanOrEqual(50);
      expect(usage.out).toBeGreaterThanOrEqual(20);
      expect(usage.cached).toBeLessThanOrEqual(usage.in);
    }),
  );
});

test("the worst case is all the input and as much output as is allowed", () => {
  const worst = { ...noUsage, calls: 1, inputTokens: 100, outputTokens: 1_000 };
  expect(worstUsage(request, null)).toEqual(worst);
  const { max_tokens: maxOutput = 0, ...rest } = request;
  expect(worstUsage({ ...rest, max_completion_tokens: maxOutput }, null)).toEqual(worst);
});

test("a failure costs what the server says, or its input and what was heard when nobody can tell", () => {
  const cost = (error: unknown, heardTokens = 0): number[] => {
    const usage = failureUsage(error, { request, heardTokens, price: null });
    return [usage.calls, usage.inputTokens, usage.outputTokens];
  };
  const refused = new LlmError("server", "Status 500.", { usage: { ...noUsage, calls: 1 } });
  expect(cost(refused)).toEqual([1, 0, 0]);
  expect(cost(new LlmError("idle", "Silence."))).toEqual([1, 100, 0]);
  expect(cost(new LlmError("idle", "Silence."), 30)).toEqual([1, 100, 30]);
  expect(cost(refused, 30)).toEqual([1, 100, 30]);
  expect(cost(new Error("The plan was cancelled."))).toEqual([1, 100, 0]);
});
