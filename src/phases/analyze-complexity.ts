// The first phase: how hard the project is, and what its brief leaves open.
import { findQuestions } from "../domain/find-questions.ts";
import { scoreComplexity } from "../domain/score-complexity.ts";
import type { Phase } from "./phase.ts";

export const analyzeComplexity: Phase<"analyze-complexity"> = ({ brief }) =>
  Promise.resolve({
    phase: "analyze-complexity",
    profile: scoreComplexity(brief),
    questions: findQuestions(brief),
  });
