import { expect, test } from "vitest";
import { settingsOf } from "../../src/cli/plan-flags.ts";

test("the limits of a plan are settings like any other, and only those that were given", () => {
  expect(settingsOf({ context: {} })).toEqual({});
  expect(settingsOf({ context: {}, budget: 0.5, maxTokens: "none", maxCalls: 12, timeout: 1.5 })).toEqual({
    "budget.usd": 0.5,
    "budget.tokens": "none",
    "budget.calls": 12,
    "budget.wallMinutes": 1.5,
  });
});

test("a wish for a review is one to wait; how sure a plan must be stays as it is configured", () => {
  expect(settingsOf({ context: {}, review: "always" })).toEqual({ requireHumanReviewOnLowConfidence: true });
  expect(settingsOf({ context: {}, review: "low-confidence" })).toEqual({
    requireHumanReviewOnLowConfidence: true,
  });
  expect(settingsOf({ context: {}, review: "never" })).toEqual({ requireHumanReviewOnLowConfidence: false });
});
