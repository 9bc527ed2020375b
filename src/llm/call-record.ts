// The promise of the call record: what one plan has asked of a model and what came back. Each step is durable before the
// next one is taken, so that an answer on record is never bought again:
//
//   intend → (the call) → keep the raw answer → settle
//
// Kept by `memory-call-record.ts` and, on disk, by `processes/journaled-call-record.ts`; one contract suite checks both.
import { z } from "zod";
import { Usage } from "../domain/agent-output.ts";
import type { RawAnswer } from "./endpoint.ts";

/** One try at one question. The same key and attempt is the same purchase. */
export const CallIntent = z.object({
  /** SHA-256 over who asks, the round and the whole request. */
  key: z.string(),
  attempt: z.int().min(1),
  role: z.string(),
  model: z.string(),
  origin: z.string(),
  /** The worst that it can cost: what counts until we know better. */
  reserved: Usage,
  /** ISO time. */
  time: z.string(),
});
export type CallIntent = z.infer<typeof CallIntent>;

/** How a try came out. */
export const CallOutcome = z.object({
  /** `answered`, the kind of failure, or `aborted`. */
  kind: z.string(),
  usage: Usage,
});
export type CallOutcome = z.infer<typeof CallOutcome>;

/** A try and what is known of it: without an outcome it is under way, or its process has died with it. */
export interface CallEntry {
  readonly intent: CallIntent;
  readonly answer: RawAnswer | null;
  readonly outcome: CallOutcome | null;
  /** True for a try of an earlier process that left neither answer nor outcome: nobody knows whether it was paid. */
  readonly isLost: boolean;
}

export interface CallRecord {
  /** Every try, in the order of the intents. */
  entries(): readonly CallEntry[];
  /** The tries of one question, in their order. */
  tries(key: string): readonly CallEntry[];
  /** Resolves when the intent is safe: only then may the call begin. It is among the entries at once. */
  intend(intent: CallIntent): Promise<void>;
  /** Resolves when the answer is safe: only then may anything be made of it. */
  keep(key: string, attempt: number, answer: RawAnswer): Promise<void>;
  settle(key: string, attempt: number, outcome: CallOutcome): Promise<void>;
}

/** Gives the record of a plan, for the role that asks; the same record as long as the plan is in work here. */
export type OpenCallRecord = (asker: { planId: string; role: string }) => Promise<CallRecord>;
