// The promise of a model: a question with a schema in, an answer of that shape and its cost out.
import type { z } from "zod";
import type { Usage } from "../domain/agent-output.ts";
import type { SpendLimits, Spend } from "../domain/budget.ts";

export interface LlmQuestion<T> {
  /** Who the model is and how to answer. */
  system: string;
  /** The same for every agent of a plan and therefore first, so that a provider's prompt cache serves them all. */
  shared: string;
  /** What this agent is asked. */
  prompt: string;
  schema: z.ZodType<T>;
  /** Letters, digits, `_` and `-`. */
  schemaName: string;
  maxOutputTokens: number;
  /**
   * What is wrong with an answer of the right shape, one sentence each, addressed to the model. It is asked to mend them
   * once; what is still wrong then comes back as `remarks`.
   */
  check?: (value: T) => readonly string[];
}

/** Who asks, for the record, the budget and the people who watch. */
export interface Asker {
  readonly planId: string;
  /** The agent's or section's role, or the phase that asks. */
  readonly role: string;
}

/** What an asker may spend, checked before each call. */
export interface Allowance {
  readonly plan: SpendLimits;
  readonly agent: SpendLimits;
  /** What the plan has spent as far as other processes tell; what this process knows itself is not lessened by it. */
  readonly spentElsewhere: Spend;
}

/** How a question gets on, for people who wait. */
export type CallProgress =
  | { readonly state: "queued" }
  | { readonly state: "asking"; readonly attempt: number }
  /** `tail` is the end of the text so far, raw and untrusted. */
  | { readonly state: "streaming"; readonly outputTokens: number; readonly tail: string }
  | { readonly state: "waiting"; readonly reason: string; readonly forMs: number; readonly attempt: number }
  | { readonly state: "repairing"; readonly reason: string };

export interface AskOptions {
  readonly signal: AbortSignal;
  readonly deadlineMs: number;
  readonly asker: Asker;
  readonly allowance: Allowance;
  /** Questions on the plan's path go before those that run beside it. */
  readonly isBeside?: boolean;
  readonly onProgress?: (progress: CallProgress) => void;
}

export interface LlmAnswer<T> {
  readonly value: T;
  readonly usage: Usage;
  readonly model: string;
  /** True when a recording answered and no model was asked. */
  readonly isReplayed: boolean;
  /** What `check` still finds wrong after the repair; empty for an answer that is as it should be. */
  readonly remarks: readonly string[];
}

/** A model for one task: who asks and what it may spend is settled. */
export interface TaskLlm {
  /** As Llm.ask; a question without a deadline of its own gets that of the task. */
  ask<T>(
    question: LlmQuestion<T>,
    options: Pick<AskOptions, "signal" | "isBeside"> & Partial<Pick<AskOptions, "deadlineMs">>,
  ): Promise<LlmAnswer<T>>;
}

export interface Llm {
  /** Throws one of the errors in `llm-errors.ts`; an abort rejects with the signal's reason. */
  ask<T>(question: LlmQuestion<T>, options: AskOptions): Promise<LlmAnswer<T>>;
}
