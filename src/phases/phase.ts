// The promise of a phase: what is known of the plan in, the result that the chart waits for out.
import type { AgentDefinition } from "../agents/define.ts";
import type { PhaseName, ResultOf } from "../domain/phase-result.ts";
import type { PlanFacts } from "../domain/plan-facts.ts";
import type { TaskLlm } from "../llm/llm.ts";
import type { PatternStore } from "../patterns/pattern-store.ts";

export interface PhaseTools {
  readonly agents: readonly AgentDefinition[];
  readonly patterns: PatternStore;
  readonly countTokens: (text: string) => number;
  /** Null when no model is to be asked. */
  readonly llm: TaskLlm | null;
  readonly signal: AbortSignal;
  /** How many rounds of enhancement came before; 0 for the first draft. */
  readonly round: number;
}

/** Throws a BacoError when the plan cannot go on; its message and fix reach the person. */
export type Phase<Name extends PhaseName> = (facts: PlanFacts, tools: PhaseTools) => Promise<ResultOf<Name>>;
