// How many acceptance criteria one requirement of a PRP may have.
import type { ComplexityLevel } from "../complexity.ts";

/** Small plans stay short: their criteria share a budget, so that many requirements mean fewer criteria for each. */
export function criteriaLimit(level: ComplexityLevel, requirements: number): number {
  if (level === "complex" || level === "extreme") return 6;
  const budget = level === "simple" ? 48 : 160;
  return Math.min(4, Math.max(1, Math.floor(budget / Math.max(1, requirements))));
}
