// What a plan took over from the earlier one that it was made upon, as its result tells it.
import { changesBetween } from "../domain/brief-changes.ts";
import type { PlanFacts } from "../domain/plan-facts.ts";
import type { PlanResult } from "../domain/plan-result.ts";

/** Null for a plan that is made afresh, and before the team is known. */
export function baseResult({ base, brief, phases }: PlanFacts): PlanResult["base"] {
  const team = phases["select-agents"];
  if (base === null || team === undefined) return null;
  const roles = team.selection.selected.map(({ role }) => role);
  const isKept = (role: string): boolean => Object.hasOwn(team.reused, role);
  return {
    planId: base.planId,
    ...changesBetween(base.brief, brief),
    rerun: roles.filter((role) => !isKept(role)),
    kept: roles.filter(isKept),
    why: team.touched,
  };
}
