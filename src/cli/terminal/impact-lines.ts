// What an edit of the brief has touched, for a person: the requirements first, then who was asked again and why.
import type { PlanResult } from "../../domain/plan-result.ts";
import { safeLine } from "./safe-text.ts";

/** None for a plan that was made afresh. */
export function impactLines(base: PlanResult["base"]): string[] {
  if (base === null) return [];
  const { planId, rerun, kept, why } = base;
  const team = rerun.length + kept.length;
  return [
    `${changesLine(base)}, measured against ${planId}`,
    `${String(rerun.length)} of ${String(team)} agents asked again; ${String(kept.length)} kept${kept.length === 0 ? "" : `: ${kept.join(", ")}`}`,
    ...rerun.map((role) => `${role}: ${safeLine(why[role] ?? "")}`),
  ];
}

function changesLine({ changed, added, removed }: NonNullable<PlanResult["base"]>): string {
  const parts = [
    ["changed", changed],
    ["added", added],
    ["removed", removed],
  ] as const;
  const told = parts.filter(([, ids]) => ids.length > 0).map(([what, ids]) => `${shown(ids)} ${what}`);
  return told.length === 0 ? "No requirement changed" : told.join(", ");
}

function shown(ids: readonly string[]): string {
  return ids.length > 5 ? `${ids.slice(0, 4).join(", ")} and ${String(ids.length - 4)} more` : ids.join(", ");
}
