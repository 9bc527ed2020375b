// A piece of work with an end: its own deadline, and the wish of whoever asked for it.
import { LlmError } from "./llm-errors.ts";
import { rejectionOf } from "./rejection-of.ts";

/** What the work gets to know of its end. */
export interface InTime {
  readonly signal: AbortSignal;
  readonly remainingMs: () => number;
}

const longestTimerMs = 2 ** 31 - 1;

/**
 * What `work` gives, if it comes in time: else an LlmError of kind `timeout`, or the reason of the signal when that came
 * first, even if the work does not listen.
 */
export async function withDeadline<T>(
  signal: AbortSignal,
  deadlineMs: number,
  work: (inTime: InTime) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  const endMs = performance.now() + deadlineMs;
  // Not AbortSignal.any: on Node 20 a combined signal can be collected as garbage before it fires.
  const end = new AbortController();
  const timer = setTimeout(
    () => {
      end.abort(
        new LlmError("timeout", `There was no answer after ${String(Math.round(deadlineMs / 100) / 10)} s.`),
      );
    },
    Math.min(deadlineMs, longestTimerMs),
  );
  const stop = (): void => {
    end.abort(signal.reason);
  };
  signal.addEventListener("abort", stop, { once: true });
  try {
    const working = work({ signal: end.signal, remainingMs: () => endMs - performance.now() });
    return await Promise.race([working, rejectionOf(end.signal)]);
  } catch (error) {
    throw end.signal.aborted ? end.signal.reason : error;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
  }
}
