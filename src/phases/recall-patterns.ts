// The second phase: what earlier plans taught that fits this brief, unless this plan is made without the memory.
import { resultIn } from "../domain/missing-fact.ts";
import type { Phase } from "./phase.ts";

export const recallPatterns: Phase<"recall-patterns"> = async (facts, { patterns }) => ({
  phase: "recall-patterns",
  patterns: facts.options.memory
    ? await patterns.recall(facts.brief, resultIn(facts, "analyze-complexity").profile.level)
    : [],
});
