// The analyst that asks a model. What goes wrong with the model ends as the offline answer, labelled with the reason.
import { noUsage, type AgentOutput } from "../domain/agent-output.ts";
import { BacoError } from "../domain/errors.ts";
import { LlmError } from "../llm/llm-errors.ts";
import type { Llm } from "../llm/llm.ts";
import type { Analyst, AnalystTask } from "./analyst.ts";
import { checkedAnswer } from "./checked-answer.ts";
import { questionOf } from "./model-question.ts";

/** Less than a task's own deadline, so that there is time left for the offline answer. */
const callDeadlineMs = 90_000;

/** An analyst that asks the model, where there is one, and otherwise lets `fallback` answer. */
export function createModelAnalyst(fallback: Analyst): Analyst {
  return async (task, tools) => {
    const { llm, signal } = tools;
    if (llm === null) return fallback(task, tools);
    signal.throwIfAborted();
    try {
      return await askModel(task, llm, signal);
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof BacoError)) throw error;
      return { ...(await fallback(task, tools)), degraded: reasonOf(error), usage: usageOf(error) };
    }
  };
}

async function askModel(task: AnalystTask, llm: Llm, signal: AbortSignal): Promise<AgentOutput> {
  const { value, usage } = await llm.ask(questionOf(task), { signal, deadlineMs: callDeadlineMs });
  return {
    ...checkedAnswer(value, task.brief),
    role: task.agent.role,
    leanedOn: Object.keys(task.inputs),
    madeBy: "model",
    degraded: null,
    usage,
  };
}

function reasonOf({ message, why }: BacoError): string {
  return `${message} ${why}`.trim();
}

/** A failure may have cost something all the same. */
function usageOf(error: BacoError): AgentOutput["usage"] {
  return (error instanceof LlmError ? error.usage : null) ?? noUsage;
}
