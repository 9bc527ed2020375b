// What qa adds offline: criteria for every requirement that nobody may forget, and a question for each missing measure.
import type { AgentAnswer } from "../domain/agent-output.ts";
import type { Requirement } from "../domain/brief.ts";
import type { AnalystTask } from "./analyst.ts";
import { confidenceOf } from "./confidence-of.ts";
import { criteriaFor, hasOwnForm } from "./criteria.ts";
import { measureQuestions } from "./measures.ts";
import { negativeCriterionFor } from "./negative-criteria.ts";
import { obligationsOf } from "./touched-points.ts";
import { criteriaLimit } from "../domain/prp-compile/criteria-limit.ts";

/** The answer with at least one criterion for each requirement, in the order of the brief. */
export function withCriteria(answer: AgentAnswer, { brief, profile }: AnalystTask): AgentAnswer {
  const obligations = obligationsOf(brief);
  const most = criteriaLimit(profile.level, obligations.length);
  const own = obligations.flatMap((requirement) => criteriaOf(requirement, most));
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

function criteriaOf(requirement: Requirement, most: number): AgentAnswer["acceptance"] {
  const refuses = negativeCriterionFor(requirement);
  const holds = criteriaFor(requirement, refuses === null ? most : most - 1);
  const isRefused = holds.some(({ negative }) => negative);
  return [...holds, ...(refuses === null || isRefused ? [] : [refuses])].map((criterion) => ({
    requirementId: requirement.id,
    ...criterion,
  }));
}
