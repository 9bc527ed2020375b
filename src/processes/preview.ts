// What a plan would be, before it is one: level, questions and team. Nothing is written and nobody is asked.
import type { AgentDefinition } from "../agents/define.ts";
import { countTokens } from "../domain/count-tokens.ts";
import type { Brief } from "../domain/brief.ts";
import type { ComplexityProfile } from "../domain/complexity.ts";
import type { PhaseName, ResultOf } from "../domain/phase-result.ts";
import type { PlanFacts } from "../domain/plan-facts.ts";
import type { PlanBase } from "../domain/plan-base.ts";
import type { PlanOptions } from "../domain/plan-options.ts";
import type { PlanResult } from "../domain/plan-result.ts";
import type { Question } from "../domain/question.ts";
import type { Selection } from "../domain/selection.ts";
import type { PhaseTools } from "../phases/phase.ts";
import { phases } from "../phases/index.ts";
import { baseResult } from "./base-result.ts";

export interface Preview {
  readonly complexity: ComplexityProfile;
  readonly questions: readonly Question[];
  readonly selection: Selection;
  /** Roles of the parts of the document that a model would be asked for. */
  readonly sections: readonly string[];
  /** What every question to a model would begin with. */
  readonly contextTokens: number;
  /** Which agents the edit touches; null without an earlier plan. */
  readonly base: PlanResult["base"];
}

/** The first three phases of a plan, run on the spot. */
export async function preview(
  brief: Brief,
  options: PlanOptions,
  agents: readonly AgentDefinition[],
  base: PlanBase | null = null,
): Promise<Preview> {
  const tools = {
    agents,
    countTokens,
    patterns: { recall: () => Promise.resolve([]) },
    round: 0,
    llm: null,
    signal: neverAborted,
  };
  const submittedAt = new Date(0).toISOString();
  const begun: PlanFacts = {
    planId: "preview",
    submittedAt,
    brief,
    options,
    base,
    answers: [],
    shown: null,
    phases: {},
    outputs: {},
    failures: {},
  };
  const analyzed = await after(begun, "analyze-complexity", tools);
  const recalled = await after(analyzed.facts, "recall-patterns", tools);
  const selected = await after(recalled.facts, "select-agents", tools);
  const { profile, questions } = analyzed.result;
  const { selection, sections, reused, context } = selected.result;
  return {
    complexity: profile,
    questions,
    selection,
    sections: Object.keys(sections).filter((role) => !Object.hasOwn(reused, role)),
    contextTokens: context.tokens,
    base: baseResult(selected.facts),
  };
}

async function after<Name extends PhaseName>(
  facts: PlanFacts,
  phase: Name,
  tools: PhaseTools,
): Promise<{ facts: PlanFacts; result: ResultOf<Name> }> {
  const result = await phases[phase](facts, tools);
  return { facts: { ...facts, phases: { ...facts.phases, [phase]: result } }, result };
}

const neverAborted = new AbortController().signal;
