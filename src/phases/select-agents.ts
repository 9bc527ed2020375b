// The third phase: who works on the plan, who waits for whom, and what all of them get to read. For a plan that is made
// upon an earlier one also: who need not be asked again.
import { createHash } from "node:crypto";
import type { AgentDefinition } from "../agents/define.ts";
import { checklistAnswers } from "../analysts/checklist-answers.ts";
import { buildLayers, constraintLines } from "../domain/build-layers.ts";
import { changeImpact, type Impact } from "../domain/change-impact.ts";
import { fitContext } from "../domain/fit-context.ts";
import { resultIn } from "../domain/missing-fact.ts";
import type { PlanFacts } from "../domain/plan-facts.ts";
import { selectAgents } from "../domain/select-agents.ts";
import type { Selection } from "../domain/selection.ts";
import type { Phase } from "./phase.ts";

export const selectTeam: Phase<"select-agents"> = async (facts, { agents, countTokens }) => {
  const { brief, options } = facts;
  const { profile } = resultIn(facts, "analyze-complexity");
  const { patterns } = resultIn(facts, "recall-patterns");
  const { maxAgents, force, forbid } = options;
  // The time of submission, not of now: a repeated phase gives the same context.
  const layers = buildLayers(brief, profile, patterns, facts.submittedAt);
  const selection = selectAgents({ brief, profile, agents, maxAgents, force, forbid });
  const definitions = definitionsOf(selection, agents);
  return {
    phase: "select-agents",
    selection,
    context: fitContext(layers, options.contextWindow, countTokens, constraintLines(brief), fingerprint),
    definitions,
    sections: {},
    ...(await impactOf(facts, selection, definitions, agents)),
  };
};

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
  const asked = instructions({ brief: noBrief, inputs: {}, concerns: [] });
  return JSON.stringify([description, dependsOn, checklist, decisions, guidance ?? null, asked]);
}

const noBrief: PlanFacts["brief"] = {
  title: "",
  path: null,
  sha256: "",
  bytes: 0,
  language: "und",
  summary: "",
  requirements: [],
  technologies: [],
  openPoints: [],
  passages: [],
  features: [],
  context: {},
  repository: null,
};

function fingerprint(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
