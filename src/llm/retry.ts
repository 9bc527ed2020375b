// Asks again where that may help, with pauses that many askers do not take at the same moment.
import type { LlmError, LlmFailureKind } from "./llm-errors.ts";

/** How often the same question is asked at most. */
export const maxTries = 3;

const firstPauseMs = 500;
const longestPauseMs = 8_000;
const longestRetryAfterMs = 60_000;
/** A breaker that stays open for longer than this is not waited for: the plan goes on without the model. */
const longestBreakMs = 5_000;

const passing: ReadonlySet<string> = new Set<LlmFailureKind>([
  "rate-limited",
  "server",
  "unreachable",
  "idle",
  "timeout",
  "broken-off",
  "empty",
]);

/** Whether a failure of this kind may be gone when the same question is asked again. */
export function isPassing(kind: string): boolean {
  return passing.has(kind);
}

/**
 * The pause before the question is asked again after `tries` tries; null when that cannot help or time does not allow it.
 * A provider's own wish is obeyed up to a minute, for it may be absurd.
 */
export function pauseBeforeRetry(
  error: LlmError,
  tries: number,
  remainingMs: number,
  random: number,
): number | null {
  if (!mayHelp(error) || tries >= maxTries) return null;
  const jitter = random * Math.min(longestPauseMs, firstPauseMs * 2 ** (tries - 1));
  const pause = Math.max(jitter, Math.min(error.retryAfterMs ?? 0, longestRetryAfterMs));
  return pause < remainingMs ? pause : null;
}

function mayHelp({ kind, retryAfterMs }: LlmError): boolean {
  if (kind === "circuit-open") return (retryAfterMs ?? Infinity) <= longestBreakMs;
  return isPassing(kind);
}
