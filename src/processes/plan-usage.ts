// What a plan has cost, by phase and by role: every answer counts, the ones that came too late or were replaced as well.
import { addUsage } from "../domain/add-usage.ts";
import { noUsage, type Usage } from "../domain/agent-output.ts";
import type { PlanFact, PlanState } from "./plan-chart.ts";

export interface PlanUsage {
  readonly total: Usage;
  /** By the state of the chart in which the question was asked: `selecting`, `running`. */
  readonly phases: Readonly<Record<string, Usage>>;
  readonly roles: Readonly<Record<string, Usage>>;
}

export const noPlanUsage: PlanUsage = { total: noUsage, phases: {}, roles: {} };

/** The usage after one more message. */
export function usageAfter(before: PlanUsage, message: PlanFact): PlanUsage {
  if (message.type === "agent.completed") {
    const { role, output } = message.data;
    return spend(before, "running", role, output.usage);
  }
  if (message.type === "phase.completed" && message.data.result.phase === "select-agents")
    return spend(before, "selecting", null, message.data.result.usage);
  return before;
}

function spend(
  { total, phases, roles }: PlanUsage,
  phase: PlanState["value"],
  role: string | null,
  usage: Usage,
): PlanUsage {
  if (usage.calls === 0) return { total, phases, roles };
  return {
    total: addUsage(total, usage),
    phases: plus(phases, phase, usage),
    roles: role === null ? roles : plus(roles, role, usage),
  };
}

function plus(
  sums: Readonly<Record<string, Usage>>,
  key: string,
  usage: Usage,
): Readonly<Record<string, Usage>> {
  return { ...sums, [key]: addUsage(sums[key] ?? noUsage, usage) };
}
