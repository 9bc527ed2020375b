// The promise of a breaker: it keeps us from asking an endpoint that does not answer. The decision is a statechart
// (`machines/breaker.ts`); `processes/breaker-actor.ts` keeps the promise with it.
import type { LlmFailureKind } from "./llm-errors.ts";

export interface Breaker {
  /** Returns when a call may be made now; throws LlmError of kind `circuit-open` with the time to wait when not. */
  admit(): void;
  /** Hears how a call that was admitted came out. */
  report(outcome: "answered" | LlmFailureKind): void;
}

/** The breaker of one model at one endpoint. */
export type BreakerFor = (origin: string, model: string) => Breaker;
