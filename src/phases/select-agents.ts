// The third phase: who works on the plan, who waits for whom, and what all of them get to read. For a plan that is made
// upon an earlier one also: who need not be asked again.
import { createHash } from "node:crypto";
import type { AgentDefinition } from "../agents/define.ts";
import { checklistAnswers } from "../analysts/checklist-answers.ts";
import { buildLayers, constraintLines } from "../domain/build-layers.ts";
import { changeImpact, type Impact } from "../domain/change-impact.ts";
import type { FittedContext } from "../domain/context-layers.ts";
import { fitContext } from "../domain/fit-context.ts";
import { resultIn } from "../domain/missing-fact.ts";
import type { PlanFacts } from "../domain/plan-facts.ts";
import type { Selection } from "../domain/selection.ts";
import type { Phase, PhaseTools } from "./phase.ts";
import { planSections } from "./plan-sections.ts";
import { rankTeam } from "./rank-team.ts";

export const selectTeam: Phase<"select-agents"> = async (facts, tools) => {
  const { agents } = tools;
  const { brief, options } = facts;
  const { profile } = resultIn(facts, "analyze-complexity");
  const { maxAgents, force, forbid } = options;
  const context = contextOf(facts, tools);
  const wish = { brief, profile, agents, maxAgents, force, forbid };
  const { selection, usage } = await rankTeam(wish, facts, context, tools);
  const definitions = definitionsOf(selection, agents);
  const { reused, touched } = await impactOf(facts, selection, definitions, agents);
  const sections = planSections({ brief, profile, graph: selection.graph }, facts, Object.keys(reused));
  return {
    phase: "select-agents",
    selection,
    context,
    sections: sections.graph,
    usage,
    definitions,
    reused: { ...reused, ...sections.reused },
    touched,
  };
};

function contextOf(facts: PlanFacts, { countTokens }: Pick<PhaseTools, "countTokens">): FittedContext {
  const { brief, options, submittedAt } = facts;
  const { profile } = resultIn(facts, "analyze-complexity");
  const { patterns } = resultIn(facts, "recall-patterns");
  // The time of submission, not of now: a repeated phase gives the same context.
  const layers = buildLayers(brief, profile, patterns, submittedAt);
  return fitContext(layers, options.contextWindow, countTokens, constraintLines(brief), fingerprint);
}

async function impactOf(
  facts: PlanFacts,
  selection: Selection,
  definitions: Readonly<Record<string, string>>,
  agents: readonly AgentDefinition[],
): Promise<Impact> {
  const { base, brief, options } = facts;
  if (base === null) return { reused: {}, touched: {} };
  const { profile } = resultIn(facts, "analyze-complexity");
  const earlier = { agents, graph: base.selection.graph, brief: base.brief, profile: base.profile };
  // Without a model the earlier answers themselves are what the checklists said.
  const before = options.mode === "model" ? await checklistAnswers(earlier) : base.outputs;
  const now = await checklistAnswers({ agents, graph: selection.graph, brief, profile });
  return changeImpact({ base, brief, options, profile, selection, definitions, before, now });
}

/** What each selected agent knows and asks for, as a hash: an agent that was rewritten is another one. */
function definitionsOf({ selected }: Selection, agents: readonly AgentDefinition[]): Record<string, string> {
  const team = agents.filter(({ role }) => selected.some((member) => member.role === role));
  return Object.fromEntries(team.map((agent) => [agent.role, fingerprint(textOf(agent))]));
}

function textOf({
  description,
  dependsOn,
  checklist,
  decisions,
  guidance,
  instructions,
}: AgentDefinition): string {
  return JSON.stringify([description, dependsOn, checklist, decisions, guidance ?? null, instructions]);
}

function fingerprint(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
