// What to do in a task: build its requirements, take the specialists' advice, mind decisions, risks and questions.
import type { ById } from "../by-id.ts";
import { isOnlyFor } from "./advice.ts";
import type { Decisions } from "./decisions.ts";
import { enumerate, enumerateIds, label } from "./text.ts";
import { deed } from "./titles.ts";
import type { Guidance, PrpRequirement, PrpRisk } from "../prp.ts";

export interface StepMaterial {
  readonly requirementsOf: ById<PrpRequirement>;
  readonly decisions: Decisions;
  readonly risks: readonly PrpRisk[];
  readonly advice: readonly Guidance[];
}

/** The steps that build these requirements; what stands elsewhere in the PRP is named by its id. */
export function stepsFor(
  ids: readonly string[],
  { requirementsOf, decisions, risks, advice }: StepMaterial,
): string[] {
  const own = requirementsOf(ids);
  const touches = ({ requirementIds }: { requirementIds: readonly string[] }): boolean =>
    requirementIds.some((id) => ids.includes(id));
  const made = decisions.all.filter((decision) => decision.status === "decided" && touches(decision));
  return [
    `Build ${enumerate(own.map((requirement) => `${requirement.id} (${label(deed(requirement), 56)})`))}.`,
    ...advice.filter((one) => isOnlyFor(one, ids)).map(asStep),
    ...named("Follow", made),
    ...named("Guard against", risks.filter(touches)),
    ...until([...new Set(own.flatMap(({ questionIds }) => questionIds))]),
  ];
}

function asStep({ text, requirementIds, by }: Guidance): string {
  return `${text.replace(/\.$/, "")} (${by}, ${enumerate(requirementIds)}).`;
}

function named(verb: string, things: readonly { id: string }[]): string[] {
  return things.length > 0 ? [`${verb} ${enumerateIds(things.map(({ id }) => id))}.`] : [];
}

function until(questions: readonly string[]): string[] {
  if (questions.length === 0) return [];
  return [`Take the default of ${enumerateIds(questions)} until there is an answer.`];
}
