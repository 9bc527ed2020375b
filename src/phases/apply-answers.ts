// After a review: what a person decided is taken into the plan, and only the roles that it touches are asked again.
import type { Phase } from "./phase.ts";

export const applyAnswers: Phase<"apply-answers"> = ({ answers, outputs }) =>
  Promise.resolve({ phase: "apply-answers", answers: [...answers], reused: { ...outputs }, touched: {} });
