// Which requirements a role must speak to: those that its checklist knows for certain to be its own.
import type { AnalystTask } from "./analyst.ts";
import { askedCriteria } from "./sections/asked-criteria.ts";
import { obligationsOf, touchedConcerns } from "./touched-points.ts";

const mostDuties = 8;
/** A criterion is long, and everyone waits for qa. */
const mostCriteria = 4;

/** Ids, the most pressing first. An honest answer of a few findings names them all, or covers them. */
export function dutiesOf(task: AnalystTask): string[] {
  return writesCriteria(task) ? criteriaDuties(task) : checklistDuties(task);
}

/** True for the role that speaks to a requirement by saying when it is met. */
export function writesCriteria({ agent }: Pick<AnalystTask, "agent">): boolean {
  return agent.role === "qa";
}

function checklistDuties({ agent, brief }: AnalystTask): string[] {
  const own = touchedConcerns(agent, brief).filter(({ direct, point }) => direct && (point.weight ?? 2) >= 2);
  return [...new Set(own.map(({ strongest }) => strongest.id))].slice(0, mostDuties);
}

/** What its colleagues see most risk in comes first; what a section of its own is written about does not come at all. */
function criteriaDuties({ brief, profile, inputs }: AnalystTask): string[] {
  const elsewhere = new Set(askedCriteria({ brief, profile }).flatMap((chunk) => chunk.map(({ id }) => id)));
  const risks = Object.values(inputs).flatMap((output) => output.risks);
  const weight = (id: string): number =>
    risks.filter(({ requirementIds }) => requirementIds.includes(id)).length;
  return obligationsOf(brief)
    .map(({ id }) => ({ id, weight: weight(id) }))
    .filter(({ id }) => !elsewhere.has(id))
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, mostCriteria)
    .map(({ id }) => id);
}
