// What a plan has cost, as sentences: tokens and money, what may have been paid twice, what a limit or a fault took away.
import type { PlanResult } from "../../domain/plan-result.ts";
import { pricesAsOf } from "../../llm/prices.ts";
import { countOf, formatCount, formatDollars } from "./amounts.ts";
import { formatDuration } from "./duration.ts";
import { safeLine } from "./safe-text.ts";

/** How long it took, what was asked and what that costs; without a model one line. */
export function tookLines(result: PlanResult): string[] {
  const time = formatDuration(result.timings.totalMs);
  if (isReplayed(result))
    return [`${time} · replayed from a recording: no model was asked, nothing was paid`];
  if (result.usage.calls === 0) return [`${time} · no model calls`];
  const { calls, inputTokens, outputTokens, cachedTokens } = result.usage;
  const cached = cachedTokens === 0 ? "" : ` (${formatCount(cachedTokens)} cached)`;
  return [
    `${time} · ${countOf(calls, "model call")} · ${countOf(inputTokens, "token")} in${cached}, ${formatCount(outputTokens)} out`,
    costLine(result),
    ...ambiguousLines(result),
  ];
}

function costLine({ usage, model }: PlanResult): string {
  if (usage.costUsd !== null)
    return usage.costUsd === 0
      ? "no cost"
      : `about ${formatDollars(usage.costUsd)}, prices as of ${pricesAsOf}`;
  return `no price known for ${model === null ? "the model" : safeLine(model.name)}`;
}

function ambiguousLines({ usage: { ambiguousCalls } }: PlanResult): string[] {
  if (ambiguousCalls === 0) return [];
  return [`${countOf(ambiguousCalls, "call")} may have been paid twice: a process died in the middle of it`];
}

/** Which limit stopped it and what to do; none when none did. */
export function budgetLines({ model }: PlanResult): string[] {
  if (model === null || model.stoppedBy === null) return [];
  return [
    safeLine(model.stoppedBy),
    "What was answered before is kept; the rest was made by rules.",
    "→ Raise the limit with --budget, --max-tokens, --max-calls or --timeout, or `budget` in your configuration, and plan again.",
  ];
}

/** Whose answer is not the model's although one was asked, with the reason; those with the same one together. */
export function degradedLines({ agents, sections }: PlanResult): string[] {
  const roles = new Map<string, string[]>();
  for (const { role, degraded } of [...agents, ...sections])
    if (degraded !== null) roles.set(degraded, [...(roles.get(degraded) ?? []), role]);
  return [...roles].map(([reason, together]) => `${together.join(", ")}: ${safeLine(reason)}`);
}

/** Whether a recording stood in for the model; answers that an earlier plan gave are none. */
function isReplayed({ agents, base }: PlanResult): boolean {
  return agents.some(({ role, madeBy }) => madeBy === "record" && base?.kept.includes(role) !== true);
}
