// The call itself: what comes back is put on record before anything is made of it, and has its cost either way.
import type { Asking, Call, Verdict } from "./asking.ts";
import type { CallOutcome } from "./call-record.ts";
import { answerUsage, failureUsage } from "./estimate-usage.ts";
import { hearText } from "./hear-text.ts";
import { LlmError, type LlmFailureKind } from "./llm-errors.ts";
import type { Price } from "./prices.ts";

/** How a call came out, and what it cost. */
export type CallEnd<T> =
  | { readonly outcome: CallOutcome; readonly verdict: Verdict<T> }
  | { readonly outcome: CallOutcome; readonly error: unknown };

/** What the breaker hears of a call that says nothing of the endpoint: how it would have come out nobody knows. */
export const withdrawn = "ambiguous" satisfies LlmFailureKind;

/** Rejects only when the answer cannot be put on record. */
export async function sendCall<T>(asking: Asking, call: Call<T>, attempt: number): Promise<CallEnd<T>> {
  const { parts, record, signal, price } = asking;
  const { endpoint } = parts;
  const breaker = parts.breakerFor(endpoint.origin, endpoint.model);
  const hearing = hearText(asking.tell);
  const options = { signal, idempotencyKey: call.key, onText: hearing.hear };
  const sent = await settled(endpoint.send(call.request, options));
  if ("error" in sent) {
    const error: unknown = signal.aborted ? signal.reason : sent.error;
    const kind = error instanceof LlmError ? error.kind : null;
    breaker.report(kind ?? withdrawn);
    const usage = failureUsage(error, { request: call.request, heardTokens: hearing.tokens(), price });
    return { outcome: { kind: kind ?? "aborted", usage }, error };
  }
  breaker.report("answered");
  await record.keep(call.key, attempt, sent.value);
  const verdict = call.judge(sent.value);
  return { outcome: outcomeOf(verdict, call, price), verdict };
}

/** The outcome of a call that was answered. */
export function outcomeOf<T>(verdict: Verdict<T>, { request }: Call<T>, price: Price | null): CallOutcome {
  const kind = "failure" in verdict ? verdict.failure.kind : "answered";
  return { kind, usage: answerUsage(verdict.raw, request, price) };
}

async function settled<T>(work: Promise<T>): Promise<{ readonly value: T } | { readonly error: unknown }> {
  try {
    return { value: await work };
  } catch (error) {
    return { error };
  }
}
