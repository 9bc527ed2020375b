// The model as one task gets it: who asks, what it may spend, and how much working time the plan has left.
import type { AskOptions, Llm, TaskLlm } from "./llm.ts";
import { LlmError } from "./llm-errors.ts";

export interface TaskTerms extends Pick<AskOptions, "asker" | "allowance" | "onProgress"> {
  /** Milliseconds of the plan's working time that are left from now on. */
  readonly wallMs: number;
  /** Milliseconds of the task itself that are left from now on. */
  readonly taskMs: number;
}

/** What of a task's time a question may take: the rest is for the answer by rules. */
const questionShare = 0.75;

/** The model under these terms: no question goes on when the plan's working time is over. */
export function taskLlm(llm: Llm, { wallMs, taskMs, ...terms }: TaskTerms): TaskLlm {
  const endMs = performance.now() + wallMs;
  return {
    ask: async (question, options) => {
      const leftMs = endMs - performance.now();
      if (leftMs <= 0) throw outOfTime();
      try {
        return await llm.ask(question, {
          ...options,
          ...terms,
          deadlineMs: Math.min(options.deadlineMs ?? taskMs * questionShare, leftMs),
        });
      } catch (error) {
        if (error instanceof LlmError && error.kind === "timeout" && performance.now() >= endMs)
          throw outOfTime(error);
        throw error;
      }
    },
  };
}

/** A model that cannot be asked here although one is wanted. */
export const missingLlm: TaskLlm = {
  ask: () =>
    Promise.reject(new LlmError("unreachable", "The process that hosts this agent has no model configured.")),
};

function outOfTime(error?: LlmError): LlmError {
  const details = error?.usage ? { usage: error.usage } : {};
  return new LlmError("budget", "The plan's working time is over.", details);
}
