// Adding up what questions cost.
import type { Usage } from "./agent-output.ts";

/** The sum of both; a cost that is not known adds nothing. */
export function addUsage(a: Usage, b: Usage): Usage {
  return {
    calls: a.calls + b.calls,
    inputTokens: a.inputTokens + b.inputTokens,
    outputTokens: a.outputTokens + b.outputTokens,
    cachedTokens: a.cachedTokens + b.cachedTokens,
    ambiguousCalls: a.ambiguousCalls + b.ambiguousCalls,
    costUsd: a.costUsd === null ? b.costUsd : a.costUsd + (b.costUsd ?? 0),
  };
}
