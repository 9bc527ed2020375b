// A whole plan without a process: the phases in a row and offline agents between them.
import { agents } from "../../src/agents/index.ts";
import { rulesAnalyst } from "../../src/analysts/rules.ts";
import type { Brief } from "../../src/domain/brief.ts";
import { countTokens } from "../../src/domain/count-tokens.ts";
import { dueRoles } from "../../src/domain/dependency-graph.ts";
import { highestIds } from "../../src/domain/id-numbers.ts";
import { resultIn } from "../../src/domain/missing-fact.ts";
import type { PhaseName } from "../../src/domain/phase-result.ts";
import type { PlanBase } from "../../src/domain/plan-base.ts";
import type { PlanFacts } from "../../src/domain/plan-facts.ts";
import type { PlanOptions } from "../../src/domain/plan-options.ts";
import { phases } from "../../src/phases/index.ts";
import type { PhaseTools } from "../../src/phases/phase.ts";
import { planFacts } from "./plan-facts.ts";

const tools: PhaseTools = {
  agents,
  patterns: { recall: () => Promise.resolve([]) },
  countTokens,
  llm: null,
  signal: new AbortController().signal,
  round: 0,
};

export interface PlanWish {
  readonly brief: Brief;
  readonly base?: PlanBase | null;
  readonly options?: Partial<PlanOptions>;
  /** Asks everybody, whatever could be taken over. */
  readonly asksAll?: boolean;
}

/** The plan up to its first draft. */
export async function aWholePlan(wish: PlanWish): Promise<PlanFacts> {
  const { brief, base = null, asksAll = false } = wish;
  const begun = planFacts({ brief, outputs: [] });
  const options = { ...begun.options, ...wish.options };
  let facts: PlanFacts = { ...begun, options, base, phases: {} };
  for (const name of ["analyze-complexity", "recall-patterns", "select-agents"] as const)
    facts = await after(facts, name);
  const { reused } = resultIn(facts, "select-agents");
  facts = await answered({ ...facts, outputs: asksAll ? {} : reused });
  return after(facts, "write-prp");
}

/** What another plan takes from this one. */
export function baseOf(facts: PlanFacts): PlanBase {
  const { planId, brief, options, outputs } = facts;
  const { profile } = resultIn(facts, "analyze-complexity");
  const { selection, definitions } = resultIn(facts, "select-agents");
  const { prp } = resultIn(facts, "write-prp");
  const highest = highestIds(prp, facts.base?.highest ?? {});
  return { planId, brief, options, profile, selection, definitions, outputs: { ...outputs }, prp, highest };
}

/** The facts after that phase has done its work on them. */
export async function after(facts: PlanFacts, name: PhaseName): Promise<PlanFacts> {
  return { ...facts, phases: { ...facts.phases, [name]: await phases[name](facts, tools) } };
}

async function answered(facts: PlanFacts): Promise<PlanFacts> {
  const { graph } = resultIn(facts, "select-agents").selection;
  const { outputs } = facts;
  const [role] = dueRoles({ graph, settled: outputs, dispatched: outputs, limit: 1 });
  if (role === undefined) return facts;
  const output = await answerOf(role, facts);
  return answered({ ...facts, outputs: { ...outputs, [role]: output } });
}

function answerOf(role: string, facts: PlanFacts) {
  const agent = agents.find((one) => one.role === role);
  if (agent === undefined) throw new Error(`No agent ${role}.`);
  const { selection, context } = resultIn(facts, "select-agents");
  const inputs = Object.fromEntries(
    (selection.graph[role] ?? []).flatMap((input) => {
      const output = facts.outputs[input];
      return output ? [[input, output]] : [];
    }),
  );
  const { profile } = resultIn(facts, "analyze-complexity");
  const task = { agent, brief: facts.brief, profile, context, inputs, answers: facts.answers };
  return rulesAnalyst(task, { llm: null, signal: new AbortController().signal });
}
