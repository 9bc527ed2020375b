import { expect, test } from "vitest";
import { resultExitCode } from "../../src/cli/result-exit-code.ts";
import type { PlanResult } from "../../src/domain/plan-result.ts";
import { aModelResult, aResult } from "./a-result.ts";

const code = (change: Partial<PlanResult>) => resultExitCode({ ...aResult, ...change });
const prpWithErrors = {
  path: "x",
  sha256: "x",
  lines: 1,
  tokens: 1,
  besideEdited: null,
  lint: { errors: 1, warnings: 0, score: 50 },
};

test("a plan that is completed is 0, even when a review would be wise", () => {
  expect(code({})).toBe(0);
  expect(code({ review: { ...aResult.review, required: true } })).toBe(0);
});

test("a plan that waits for a person is 3", () => {
  expect(code({ status: "awaiting-review" })).toBe(3);
});

test("a degraded plan is 4 only when a model was asked for", () => {
  expect(code({ status: "completed-degraded", mode: "model" })).toBe(4);
  expect(code({ status: "completed-degraded", mode: "offline" })).toBe(0);
});

test("a PRP with errors is 4", () => {
  expect(code({ prp: prpWithErrors })).toBe(4);
});

test("a plan whose draft a person rejected is 4", () => {
  const review = { ...aResult.review, required: true };
  expect(code({ status: "failed", prp: null, review })).toBe(4);
});

test("a failed plan is 1 and a cancelled one 130", () => {
  expect(code({ status: "failed", prp: null })).toBe(1);
  expect(code({ status: "cancelled" })).toBe(130);
});

test("a plan that a limit stopped is 7, whatever else is to be said of it, unless it waits for a person or was rejected", () => {
  const model = aModelResult.model && { ...aModelResult.model, stoppedBy: "All 5 calls are used." };
  const review = { ...aResult.review, required: true };

  expect(code({ model, mode: "model", status: "completed-degraded" })).toBe(7);
  expect(code({ model, mode: "model", status: "completed", prp: prpWithErrors })).toBe(7);
  expect(code({ model, mode: "model", status: "failed", prp: null })).toBe(7);
  expect(code({ model, mode: "model", status: "awaiting-review" })).toBe(3);
  expect(code({ model, mode: "model", status: "failed", prp: null, review })).toBe(4);
  expect(code({ model, mode: "model", status: "cancelled" })).toBe(130);
});
