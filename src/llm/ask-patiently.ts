// One request until it is answered: from the record if it was answered already, else with a few calls and pauses between
// them.
import type { Asking, Call, Verdict } from "./asking.ts";
import type { CallEntry } from "./call-record.ts";
import { LlmError } from "./llm-errors.ts";
import { makeCall } from "./make-call.ts";
import { isPassing, maxTries, pauseBeforeRetry } from "./retry.ts";
import { outcomeOf } from "./send-call.ts";

/** The verdict on the answer, be it usable or not; throws LlmError when there is none. */
export async function askPatiently<T>(asking: Asking, call: Call<T>): Promise<Verdict<T>> {
  const known = await verdictOnRecord(asking, call);
  if (known !== null) return known;
  const tries = asking.record.tries(call.key);
  refuseKnownRejection(tries, call);
  refuseThirdPurchase(tries);
  // However often it failed in earlier processes: whoever asks anew gets one more try.
  return untilAnswered(asking, call, Math.min(tries.filter(hasPassed).length, maxTries - 1));
}

/** What was kept is judged again, which gives the same verdict, and settled where its process died before it could. */
async function verdictOnRecord<T>({ record, price }: Asking, call: Call<T>): Promise<Verdict<T> | null> {
  for (const { intent, answer, outcome } of record.tries(call.key)) {
    if (answer === null) continue;
    const verdict = call.judge(answer);
    if (outcome === null) await record.settle(call.key, intent.attempt, outcomeOf(verdict, call, price));
    if (!isEmpty(verdict)) return verdict;
  }
  return null;
}

/** A way to ask that the server refused once is not tried again: the next one may be on record too. */
function refuseKnownRejection<T>(tries: readonly CallEntry[], { request }: Call<T>): void {
  if (request.response_format !== undefined && tries.some(({ outcome }) => outcome?.kind === "rejected"))
    throw new LlmError("rejected", "It refused this way to ask for JSON before.");
}

/** A call that was lost with its process may have been paid: it is made again once, and no more. */
function refuseThirdPurchase(tries: readonly CallEntry[]): void {
  const lost = tries.filter(({ isLost }) => isLost).length;
  if (lost > 1) throw new LlmError("ambiguous", `${String(lost)} calls were begun and their answers lost.`);
}

async function untilAnswered<T>(asking: Asking, call: Call<T>, failedBefore: number): Promise<Verdict<T>> {
  const { parts, signal, remainingMs, tell } = asking;
  for (let failures = failedBefore + 1; ; failures++) {
    try {
      return notEmpty(await makeCall(asking, call));
    } catch (error) {
      if (!(error instanceof LlmError) || signal.aborted) throw error;
      const pauseMs = pauseBeforeRetry(error, failures, remainingMs(), parts.random());
      if (pauseMs === null) throw error;
      tell({ state: "waiting", reason: error.message, forMs: Math.round(pauseMs), attempt: failures + 1 });
      await parts.sleep(pauseMs, signal);
    }
  }
}

function notEmpty<T>(verdict: Verdict<T>): Verdict<T> {
  if (isEmpty(verdict)) throw verdict.failure;
  return verdict;
}

/** The model said nothing at all: that may be different the next time. */
function isEmpty<T>(verdict: Verdict<T>): verdict is Extract<Verdict<T>, { failure: LlmError }> {
  return "failure" in verdict && verdict.failure.kind === "empty";
}

function hasPassed({ outcome }: CallEntry): boolean {
  return outcome !== null && isPassing(outcome.kind);
}
