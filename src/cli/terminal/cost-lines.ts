// What a plan has cost, as sentences: tokens and money, what may have been paid twice, what a limit or a fault took away.
import type { PlanResult } from "../../domain/plan-result.ts";
import { pricesAsOf } from "../../llm/prices.ts";
import { countOf, formatCount, formatDollars } from "./amounts.ts";
import { formatDuration } from "./duration.ts";
import { safeLine } from "./safe-text.ts";
import { sectionName } from "./section-line.ts";

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
  return [
    `${countOf(ambiguousCalls, "call")} may have been paid twice: a process died in the middle of ${ambiguousCalls === 1 ? "it" : "them"}`,
  ];
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
export function degradedLines({ agents, sections, model }: PlanResult): string[] {
  const all = [...agents, ...sections];
  const together = new Map<string, { reason: string; roles: string[] }>();
  for (const { role, degraded: reason } of all) {
    if (reason === null) continue;
    const { roles } = together.get(gist(reason)) ?? { roles: [] };
    together.set(gist(reason), { reason, roles: [...roles, role] });
  }
  return [...together.values()].map(({ reason, roles }) => {
    const who = roles.length === all.length && roles.length > 1 ? "everybody" : namesOf(roles);
    // The line above has the limit in full.
    const isToldAbove = gist(reason) === gist(model?.stoppedBy ?? "");
    return `${who}: ${isToldAbove ? "by rules, because of that limit" : safeLine(reason)}`;
  });
}

/** A reason without its figures: two calls that met the same limit have the same reason. */
function gist(reason: string): string {
  return reason.replace(/\d+/g, "0");
}

/** Such as `security, criteria of the document`; parts of the same kind are one. */
function namesOf(roles: readonly string[]): string {
  const isPart = (role: string): boolean => sectionName(role) !== role;
  const parts = roles.filter(isPart).map((role) => sectionName(role).replace(/-\d+$/, ""));
  const team = roles.filter((role) => !isPart(role)).join(", ");
  const document = parts.length === 0 ? "" : `the document's ${[...new Set(parts)].join(", ")}`;
  return [team, document].filter((words) => words !== "").join(", and ");
}

/** Whether a recording stood in for the model; answers that an earlier plan gave are none. */
function isReplayed({ agents, base }: PlanResult): boolean {
  return agents.some(({ role, madeBy }) => madeBy === "record" && base?.kept.includes(role) !== true);
}
