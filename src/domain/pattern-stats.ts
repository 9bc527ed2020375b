// The pattern memory in figures.
import type { Pattern } from "./pattern.ts";

export interface PatternStats {
  readonly total: number;
  readonly byState: { readonly active: number; readonly proposed: number; readonly retired: number };
  readonly byCategory: Readonly<Record<string, number>>;
  /** How many were used at least once, and how often all of them together. */
  readonly used: number;
  readonly uses: number;
  readonly outcomes: number;
  /** Share of the outcomes that were good; null while there are none. */
  readonly successRate: number | null;
  /** Days since the newest use or, without one, the making; null for patterns without a date. */
  readonly medianAgeDays: number | null;
}

/** `now` is an ISO time. */
export function patternStats(patterns: readonly Pattern[], now: string): PatternStats {
  const outcomes = patterns.flatMap((pattern) => pattern.outcomes);
  const count = (state: Pattern["state"]) => patterns.filter((pattern) => pattern.state === state).length;
  return {
    total: patterns.length,
    byState: { active: count("active"), proposed: count("proposed"), retired: count("retired") },
    byCategory: byCategory(patterns),
    used: patterns.filter(({ usageCount }) => usageCount > 0).length,
    uses: patterns.reduce((sum, { usageCount }) => sum + usageCount, 0),
    outcomes: outcomes.length,
    successRate:
      outcomes.length === 0 ? null : outcomes.filter(({ success }) => success).length / outcomes.length,
    medianAgeDays: medianAge(patterns, now),
  };
}

function byCategory(patterns: readonly Pattern[]): Record<string, number> {
  const names = [...new Set(patterns.map(({ category }) => category))].sort();
  return Object.fromEntries(
    names.map((name) => [name, patterns.filter(({ category }) => category === name).length]),
  );
}

function medianAge(patterns: readonly Pattern[], now: string): number | null {
  const ages = patterns
    .flatMap(({ lastUsed, createdAt }) => lastUsed ?? createdAt ?? [])
    .map((time) => Math.max(0, Math.floor((Date.parse(now) - Date.parse(time)) / 86_400_000)))
    .sort((a, b) => a - b);
  return ages[Math.floor(ages.length / 2)] ?? null;
}
