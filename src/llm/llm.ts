// The promise of a model: a question with a schema in, an answer of that shape and its cost out.
import type { z } from "zod";
import type { Usage } from "../domain/agent-output.ts";

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
}

export interface LlmAnswer<T> {
  value: T;
  usage: Usage;
  model: string;
}

export interface Llm {
  /** Throws one of the errors in `llm-errors.ts`; an abort rejects with the signal's reason. */
  ask<T>(
    question: LlmQuestion<T>,
    options: { signal: AbortSignal; deadlineMs: number },
  ): Promise<LlmAnswer<T>>;
}
