// The promise of an analyst: a task of one agent in, its checked output out. Kept by `rules.ts` (offline) and `model.ts`.
import type { AgentDefinition } from "../agents/define.ts";
import type { AgentOutput } from "../domain/agent-output.ts";
import type { Brief } from "../domain/brief.ts";
import type { ComplexityProfile } from "../domain/complexity.ts";
import type { FittedContext } from "../domain/context-layers.ts";
import type { ReviewAnswer } from "../domain/review-question.ts";
import type { TaskLlm } from "../llm/llm.ts";

export interface AnalystTask {
  readonly agent: AgentDefinition;
  readonly brief: Brief;
  readonly profile: ComplexityProfile;
  readonly context: FittedContext;
  /** Outputs of the agents this one leans on, by role. */
  readonly inputs: Readonly<Record<string, AgentOutput>>;
  /** What was decided in reviews: it rules over the brief. */
  readonly answers: readonly ReviewAnswer[];
}

export interface AnalystTools {
  /** Null when no model is to be asked. */
  readonly llm: TaskLlm | null;
  readonly signal: AbortSignal;
}

/** Rejects only when it was aborted or is broken; what a model does wrong ends as a labelled offline answer. */
export type Analyst = (task: AnalystTask, tools: AnalystTools) => Promise<AgentOutput>;
