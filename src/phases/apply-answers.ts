// After a review: what a person decided is taken into the plan, and only the roles that it touches are asked again.
import { resultIn } from "../domain/missing-fact.ts";
import { reviewImpact } from "../domain/review-impact.ts";
import type { Phase } from "./phase.ts";

export const applyAnswers: Phase<"apply-answers"> = (facts) => {
  const { answers, outputs, options } = facts;
  const { selection, sections } = resultIn(facts, "select-agents");
  const { review } = resultIn(facts, "validate-prp");
  const newest = answers.slice(Math.max(0, answers.length - review.questions.length));
  const graph = { ...selection.graph, ...sections };
  const touched = reviewImpact({ answers: newest, outputs, graph, mode: options.mode });
  const reused = Object.fromEntries(
    Object.entries(outputs).filter(([role]) => !Object.hasOwn(touched, role)),
  );
  return Promise.resolve({ phase: "apply-answers", answers: [...answers], reused, touched });
};
