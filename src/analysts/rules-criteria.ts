// What rules add to qa's answer by design and not by failure: criteria for the requirements that the model was not asked
// about, so that none is forgotten, and the questions about measures.
import type { AgentAnswer } from "../domain/agent-output.ts";
import type { CheckedAnswer } from "./checked-answer.ts";

/** The answer with the rules' criteria for every requirement that has none yet. */
export function withRulesCriteria(answer: CheckedAnswer, offline: AgentAnswer): CheckedAnswer {
  const told = new Set(answer.acceptance.map(({ requirementId }) => requirementId));
  const asked = new Set(answer.openQuestions.flatMap(({ requirementIds }) => requirementIds));
  return {
    ...answer,
    acceptance: [
      ...answer.acceptance,
      ...offline.acceptance.filter(({ requirementId }) => !told.has(requirementId)),
    ],
    covers: [...new Set([...answer.covers, ...offline.covers])],
    openQuestions: [
      ...answer.openQuestions,
      ...offline.openQuestions.filter(({ requirementIds }) => !requirementIds.some((id) => asked.has(id))),
    ],
  };
}
