// What a question takes along on its way through rounds, answer modes, tries and calls.
import type { AnswerModes } from "./answer-modes.ts";
import type { BreakerFor } from "./breaker.ts";
import type { CallQueue } from "./call-queue.ts";
import type { CallRecord, OpenCallRecord } from "./call-record.ts";
import type { CompletionRequest } from "./completion-request.ts";
import type { DayBudget } from "./day-budget.ts";
import type { InTime } from "./deadline.ts";
import type { Endpoint, RawAnswer } from "./endpoint.ts";
import type { AskOptions, CallProgress } from "./llm.ts";
import type { LlmError } from "./llm-errors.ts";
import type { Price, PriceOverrides } from "./prices.ts";
import type { InTurn } from "../domain/turns.ts";

/** What a model is put together from. */
export interface LlmParts {
  readonly endpoint: Endpoint;
  readonly openRecord: OpenCallRecord;
  readonly breakerFor: BreakerFor;
  readonly queue: CallQueue;
  readonly modes: AnswerModes;
  readonly day: DayBudget;
  /** ISO time. */
  readonly now: () => string;
  readonly prices?: PriceOverrides;
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<unknown>;
  /** From 0 up to, but not including, 1. */
  readonly random?: () => number;
}

/** One question on its way. */
export interface Asking extends Pick<AskOptions, "asker" | "allowance" | "isBeside">, InTime {
  readonly parts: Required<Omit<LlmParts, "openRecord" | "prices">>;
  readonly record: CallRecord;
  /** Null when it is not known. */
  readonly price: Price | null;
  /** The keys under which it has been asked so far: what they cost, it costs. */
  readonly keys: Set<string>;
  readonly inTurn: InTurn;
  readonly tell: (progress: CallProgress) => void;
}

/** One request, and what is made of an answer to it. */
export interface Call<T> {
  readonly key: string;
  readonly request: CompletionRequest;
  readonly judge: (raw: RawAnswer) => Verdict<T>;
}

/** An answer as it came, with the value in it or what is wrong with it. */
export type Verdict<T> =
  { readonly raw: RawAnswer; readonly value: T } | { readonly raw: RawAnswer; readonly failure: LlmError };
