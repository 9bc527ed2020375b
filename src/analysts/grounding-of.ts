// What can be checked of a model's answer, counted for its confidence.
import type { AnalystTask } from "./analyst.ts";
import type { CheckedAnswer } from "./checked-answer.ts";
import { dutiesOf } from "./duties.ts";
import type { Grounding } from "./grounded-confidence.ts";
import type { Fault } from "./grounding/fault.ts";

/** `answer` is the model's alone, without what rules put in its place. */
export function groundingOf(
  answer: CheckedAnswer,
  faults: readonly Fault[],
  task: AnalystTask,
  isRepaired: boolean,
): Grounding {
  const { evidence, decisions, risks, suggestions, acceptance } = answer;
  const quoted = new Set(evidence.map(({ requirementId }) => requirementId));
  const findings = [
    ...[...decisions, ...risks, ...suggestions].map(({ requirementIds }) => requirementIds),
    ...acceptance.map(({ requirementId }) => [requirementId]),
  ];
  const duties = dutiesOf(task);
  const spoken = new Set([...answer.covers, ...findings.flat()]);
  return {
    findings: findings.map((ids) => ({
      hasRequirement: ids.length > 0,
      hasQuote: ids.some((id) => quoted.has(id)),
    })),
    duties: duties.length,
    spokenTo: duties.filter((id) => spoken.has(id)).length,
    isRepaired,
    replacedParts: new Set(faults.map(({ part }) => part)).size,
  };
}
