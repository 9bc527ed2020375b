// The order of the patterns that fit a brief: how well they fit, how they did before, how long ago that was.
import type { ComplexityLevel } from "./complexity.ts";
import type { Pattern, RecalledPattern } from "./pattern.ts";
import { originOf, subjectTags } from "./pattern.ts";
import {
  halfLifeDays,
  levelStep,
  longestDescription,
  longestNotes,
  minRelevance,
  mostRecalled,
  rankShares,
} from "./pattern-rules/figures.ts";

export interface FoundPattern {
  readonly pattern: Pattern;
  /** From 0 to 1: how much of its situation the brief speaks of. */
  readonly relevance: number;
}

/** The best five above the bar for a plan of this level, best first; `now` is an ISO time. */
export function rankPatterns(
  found: readonly FoundPattern[],
  level: ComplexityLevel,
  now: string,
): RecalledPattern[] {
  return found
    .filter(({ pattern }) => pattern.state === "active")
    .map(({ pattern, relevance }) => ({ pattern, relevance: relevance * levelFit(pattern, level) }))
    .filter(({ relevance }) => relevance > minRelevance)
    .map((one) => ({ ...one, rank: rankOf(one, now) }))
    .sort((a, b) => b.rank - a.rank || (a.pattern.id < b.pattern.id ? -1 : 1))
    .slice(0, mostRecalled)
    .map(recalled);
}

/** How far its outcomes speak for it, from 0 to 1: nothing known is one half, and each outcome moves it less. */
export function successRate({ outcomes }: Pick<Pattern, "outcomes">): number {
  const successes = outcomes.filter(({ success }) => success).length;
  return (successes + 1) / (outcomes.length + 2);
}

/** From 1 for a pattern of today down to 0; one without any date counts as one half-life old. */
export function freshness({ lastUsed, createdAt }: Pick<Pattern, "lastUsed" | "createdAt">, now: string) {
  const times = [lastUsed, createdAt].flatMap((time) => (time === null ? [] : [Date.parse(time)]));
  if (times.length === 0) return 0.5;
  const days = Math.max(0, Date.parse(now) - Math.max(...times)) / 86_400_000;
  return 0.5 ** (days / halfLifeDays);
}

function rankOf({ pattern, relevance }: FoundPattern, now: string): number {
  const trust = (pattern.confidence + successRate(pattern)) / 2;
  return (
    rankShares.relevance * relevance +
    rankShares.trust * trust +
    rankShares.freshness * freshness(pattern, now)
  );
}

const levels: readonly ComplexityLevel[] = ["simple", "moderate", "complex", "extreme"];

/** What worked in a small plan fits a large one less; a pattern without a level fits all. */
function levelFit({ tags }: Pattern, level: ComplexityLevel): number {
  const steps = tags.flatMap((tag) => {
    const at = levels.findIndex((known) => tag === `level:${known}`);
    return at === -1 ? [] : [Math.abs(at - levels.indexOf(level))];
  });
  return steps.length === 0 ? 1 : levelStep ** Math.min(...steps);
}

function recalled({ pattern, relevance }: FoundPattern): RecalledPattern {
  const { id, description, notes } = pattern;
  return {
    id,
    description: description.slice(0, longestDescription).toWellFormed(),
    notes: notes.slice(0, longestNotes).toWellFormed(),
    relevance: Math.min(1, relevance),
    terms: subjectTags(pattern),
    provenance: originOf(pattern),
  };
}
