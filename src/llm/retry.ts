// Asks again where that may help, with pauses that many askers do not take at the same moment.
import type { LlmError, LlmFailureKind } from "./llm-errors.ts";

/** How often the same question is asked at most. */
const maxAttempts = 3;

const firstPauseMs = 500;
const longestPauseMs = 8_000;
const longestRetryAfterMs = 60_000;

const passing: ReadonlySet<LlmFailureKind> = new Set(["rate-limited", "server", "unreachable", "idle"]);

/**
 * The pause before the question is asked again after `attempt` tries; null when that cannot help or time does not allow it.
 * A provider's own wish is obeyed up to a minute, for it may be absurd.
 */
export function pauseBeforeRetry(
  error: LlmError,
  attempt: number,
  remainingMs: number,
  random: number,
): number | null {
  if (!passing.has(error.kind) || attempt >= maxAttempts) return null;
  const jitter = random * Math.min(longestPauseMs, firstPauseMs * 2 ** (attempt - 1));
  const pause = Math.max(jitter, Math.min(error.retryAfterMs ?? 0, longestRetryAfterMs));
  return pause < remainingMs ? pause : null;
}
