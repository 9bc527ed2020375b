import fc from "fast-check";
import { expect, test } from "vitest";
import { nothingSpent, plusSpend, type Spend, type SpendLimits } from "../../src/domain/budget.ts";
import { refuseOver } from "../../src/llm/budget-guard.ts";
import { LlmError } from "../../src/llm/llm-errors.ts";

const limits: SpendLimits = { calls: 10, tokens: 1_000, usd: 1 };

function refusal(spent: Partial<Spend>, wish: Partial<Spend>, of: Partial<SpendLimits> = {}): string | null {
  try {
    refuseOver(
      "The limit",
      { ...limits, ...of },
      { ...nothingSpent, ...spent },
      { ...nothingSpent, ...wish },
    );
    return null;
  } catch (error) {
    return error instanceof LlmError ? error.why : "another error";
  }
}

test("a wish that just fits is granted", () => {
  expect(refusal({ calls: 9, tokens: 900, usd: 0.5 }, { calls: 1, tokens: 100, usd: 0.5 })).toBeNull();
});

test("a wish that could pass a limit is refused with the limit, what is used and what it may take", () => {
  expect(refusal({ calls: 10 }, { calls: 1 })).toBe(
    "The limit: 10 of 10 calls are used, and the next call may take 1.",
  );
  expect(refusal({ tokens: 900 }, { calls: 1, tokens: 101 })).toBe(
    "The limit: 900 of 1000 tokens are used, and the next call may take 101.",
  );
  expect(refusal({ usd: 0.75 }, { usd: 0.3 })).toBe(
    "The limit: $0.7500 of $1.0000 is used, and the next call may take $0.3000.",
  );
});

test("without a limit there is no refusal", () => {
  expect(refusal({ calls: 1e9 }, { calls: 1 }, { calls: null })).toBeNull();
});

test("what is granted never passes a limit", () => {
  const spend = fc.record({
    calls: fc.nat(20),
    tokens: fc.nat(2_000),
    usd: fc.double({ min: 0, max: 2, noNaN: true }),
  });
  fc.assert(
    fc.property(spend, spend, (spent, wish) => {
      const sum = plusSpend(spent, wish);
      expect(refusal(spent, wish) === null).toBe(sum.calls <= 10 && sum.tokens <= 1_000 && sum.usd <= 1);
    }),
  );
});
