// What qa adds offline: criteria for every requirement that nobody may forget, and a question for each missing measure.
import type { AgentAnswer } from "../domain/agent-output.ts";
import type { Requirement } from "../domain/brief.ts";
import type { AnalystTask } from "./analyst.ts";
import { confidenceOf } from "./confidence-of.ts";
import { criterionFor, hasOwnForm } from "./criteria.ts";
import { measureQuestions } from "./measures.ts";
import { negativeCriterionFor } from "./negative-criteria.ts";
import { obligationsOf } from "./touched-points.ts";

/** The answer with at least one criterion for each requirement, in the order of the brief. */
export function withCriteria(answer: AgentAnswer, { brief }: AnalystTask): AgentAnswer {
  const obligations = obligationsOf(brief);
  const own = obligations.flatMap(criteriaOf);
  const negatives = own.filter(({ negative }) => negative).length;
  return {
    ...answer,
    summary: `${own.length} criteria for ${obligations.length} requirements, ${negatives} of them negative. ${answer.summary}`,
    confidence: confidenceOf(obligations.map(hasOwnForm)),
    acceptance: [...own, ...answer.acceptance],
    covers: obligations.map(({ id }) => id),
    openQuestions: [...answer.openQuestions, ...measureQuestions(obligations)],
  };
}

function criteriaOf(requirement: Requirement): AgentAnswer["acceptance"] {
  const holds = criterionFor(requirement);
  const refuses = holds.negative ? null : negativeCriterionFor(requirement);
  return [holds, ...(refuses === null ? [] : [refuses])].map((criterion) => ({
    requirementId: requirement.id,
    ...criterion,
  }));
}
