// The second phase: what earlier plans taught that fits this brief, unless this plan is made without the memory.
import { resultIn } from "../domain/missing-fact.ts";
import type { RecalledPattern } from "../domain/pattern.ts";
import type { PlanFacts } from "../domain/plan-facts.ts";
import type { Phase } from "./phase.ts";

export const recallPatterns: Phase<"recall-patterns"> = async (facts, { patterns }) => {
  if (!facts.options.memory) return { phase: "recall-patterns", patterns: [] };
  const { level } = resultIn(facts, "analyze-complexity").profile;
  const found = await patterns.recall(facts.brief, level);
  return { phase: "recall-patterns", patterns: found.filter((pattern) => fitsBase(pattern, facts)) };
};

/**
 * A plan upon an earlier one uses nothing that the earlier one did not use: what was learned in between, not least from
 * that plan itself, must not change what the edit of the brief does not touch.
 */
function fitsBase({ id }: RecalledPattern, { base }: PlanFacts): boolean {
  return base === null || base.prp.patterns.some((used) => used.id === id);
}
