// Patterns as a person reads them: one line each, one in full, and all of them in figures.
import type { Pattern } from "../../domain/pattern.ts";
import type { PatternStats } from "../../domain/pattern-stats.ts";
import { safeLine } from "./safe-text.ts";

/** A line for each pattern; the proposed come with what to type. */
export function patternTitles(patterns: readonly Pattern[]): string[] {
  const waiting = patterns.filter(({ state }) => state === "proposed").length;
  const hint = `${String(waiting)} wait for your word: baco patterns confirm ID, or baco patterns forget ID`;
  return [...patterns.map(patternLine), ...(waiting === 0 ? [] : [hint])];
}

export function patternLine({ id, category, state, confidence, usageCount, description }: Pattern): string {
  const facts = [
    safeLine(category),
    ...(state === "active" ? [] : [state]),
    `confidence ${confidence.toFixed(2)}`,
    usageCount === 0 ? "never used" : `used ${times(usageCount)}`,
  ];
  return `${id}  ${facts.join(" · ")}  ${safeLine(description)}`;
}

export function patternDetails(pattern: Pattern): string[] {
  const { lastUsed, outcomes, createdAt, state, confidence, usageCount } = pattern;
  const good = outcomes.filter(({ success }) => success).length;
  const facts: [name: string, text: string][] = [
    ["Pattern", `${pattern.id} (${pattern.category}, ${state})`],
    ["Says", pattern.description],
    ["When", pattern.whenToUse],
    ["Not when", pattern.whenNotToUse],
    ["Notes", pattern.notes],
    ["Tags", pattern.tags.join(", ")],
    ["From", [pattern.provenance, day(createdAt)].filter((part) => part !== "").join(", ")],
    ["Used", usageCount === 0 ? "never" : `${times(usageCount)}, last ${day(lastUsed)}`],
    ["Outcomes", outcomes.length === 0 ? "none yet" : `${String(good)} of ${String(outcomes.length)} good`],
    ["Confidence", confidence.toFixed(2)],
  ];
  return facts
    .filter(([, text]) => text !== "")
    .map(([name, text]) => `${name.padEnd(11)} ${safeLine(text)}`);
}

export function statsLines(stats: PatternStats): string[] {
  const { total, byState, byCategory, used, uses, outcomes, successRate, medianAgeDays } = stats;
  const categories = Object.entries(byCategory).map(([name, count]) => `${safeLine(name)} ${String(count)}`);
  return [
    `Patterns    ${String(total)}: ${String(byState.active)} active, ${String(byState.proposed)} proposed, ${String(byState.retired)} retired`,
    ...(categories.length === 0 ? [] : [`Categories  ${categories.join(", ")}`]),
    `Used        ${String(used)} of ${String(total)}, ${times(uses)} in all`,
    `Outcomes    ${successRate === null ? "none yet" : `${String(outcomes)}, ${String(Math.round(successRate * 100))} % good`}`,
    ...(medianAgeDays === null ? [] : [`Age         ${String(medianAgeDays)} days since use, in the middle`]),
  ];
}

function times(count: number): string {
  return count === 1 ? "once" : `${String(count)} times`;
}

function day(time: string | null): string {
  return time === null ? "" : time.slice(0, 10);
}
