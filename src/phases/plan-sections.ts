// Which parts of the document a model writes beside the team, and which of them an earlier plan has written already.
import { sectionGraph, sections } from "../analysts/sections/index.ts";
import type { Section, SectionPlan } from "../analysts/sections/section.ts";
import { noUsage, type AgentOutput } from "../domain/agent-output.ts";
import type { PlanBase } from "../domain/plan-base.ts";
import type { PlanFacts } from "../domain/plan-facts.ts";
import type { DependencyGraph } from "../domain/selection.ts";

interface PlanSections {
  readonly graph: DependencyGraph;
  readonly reused: Readonly<Record<string, AgentOutput>>;
}

/** None without a model. `kept` are the roles of the team that nobody asks again. */
export function planSections(
  plan: SectionPlan,
  { base, options }: PlanFacts,
  kept: readonly string[],
): PlanSections {
  if (options.mode !== "model") return { graph: {}, reused: {} };
  const graph = sectionGraph(plan);
  if (base === null || !isMadeAlike(plan, base, options)) return { graph, reused: {} };
  const written = sections.flatMap((section) => {
    const output = keptOutput(section, graph[section.role], { plan, base, kept });
    return output === null ? [] : [[section.role, output] as const];
  });
  return { graph, reused: Object.fromEntries(written) };
}

function isMadeAlike({ profile }: SectionPlan, base: PlanBase, options: PlanFacts["options"]): boolean {
  return (
    base.options.mode === options.mode &&
    base.options.model === options.model &&
    base.options.contextWindow === options.contextWindow &&
    base.profile.level === profile.level
  );
}

interface Earlier {
  readonly plan: SectionPlan;
  readonly base: PlanBase;
  readonly kept: readonly string[];
}

/** What was written of the same requirements after the same answers; null where it is to be written anew. */
function keptOutput(
  { role, restsOn }: Section,
  inputs: readonly string[] | undefined,
  { plan, base, kept }: Earlier,
): AgentOutput | null {
  const output = Object.hasOwn(base.outputs, role) ? (base.outputs[role] ?? null) : null;
  if (inputs === undefined || output === null) return null;
  const before = { brief: base.brief, profile: base.profile, graph: base.selection.graph };
  const isWhole = output.madeBy !== "offline" && output.degraded === null;
  const leansOnTheSame = sameAs(inputs, output.leanedOn) && inputs.every((input) => kept.includes(input));
  const isKept = isWhole && leansOnTheSame && sameAs(restsOn(plan), restsOn(before));
  return isKept ? { ...output, madeBy: "record", usage: noUsage } : null;
}

function sameAs(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
