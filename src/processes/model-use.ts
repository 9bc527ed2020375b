// How a plan used its model: what it was allowed to spend, what it spent, and which limit stopped it.
import type { PlanFacts } from "../domain/plan-facts.ts";
import type { PlanResult } from "../domain/plan-result.ts";
import type { PlanUsage } from "./plan-usage.ts";

/** Null for an offline plan. */
export function modelUse({ options, outputs }: PlanFacts, { total }: PlanUsage): PlanResult["model"] {
  if (options.mode === "offline" || options.model === null) return null;
  const stopped = Object.values(outputs).find(({ failure }) => failure === "budget");
  return {
    name: options.model,
    limits: options.budget,
    spent: { calls: total.calls, tokens: total.inputTokens + total.outputTokens, usd: total.costUsd ?? 0 },
    stoppedBy: stopped?.degraded ?? null,
  };
}
