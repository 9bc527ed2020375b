// The first phase: how hard the project is, and what its brief leaves open.
import { carryRisks } from "../domain/carry-risks.ts";
import { findQuestions } from "../domain/find-questions.ts";
import { scoreComplexity } from "../domain/score-complexity.ts";
import type { Phase } from "./phase.ts";

export const analyzeComplexity: Phase<"analyze-complexity"> = ({ brief, base }) => {
  const profile = scoreComplexity(brief);
  return Promise.resolve({
    phase: "analyze-complexity",
    profile: base === null ? profile : carryRisks(profile, base),
    questions: findQuestions(brief),
  });
};
