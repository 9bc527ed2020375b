// The second phase: what earlier plans taught that fits this brief.
import type { Phase } from "./phase.ts";

export const recallPatterns: Phase<"recall-patterns"> = async ({ brief }, { patterns }) => ({
  phase: "recall-patterns",
  patterns: await patterns.recall(brief),
});
