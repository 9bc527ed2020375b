// One writer makes the PRP: the brief's requirements and the agents' typed findings in, one document out.
import { compileAdvice, isOnlyFor } from "./prp-compile/advice.ts";
import { compileAvoid } from "./prp-compile/avoid.ts";
import { compileDecisions } from "./prp-compile/decisions.ts";
import { compileDone } from "./prp-compile/done.ts";
import { groupRequirements } from "./prp-compile/groups.ts";
import { earlierOf } from "./earlier.ts";
import { earlierCut } from "./prp-compile/keep-groups.ts";
import { materialOf, type Material } from "./prp-compile/material.ts";
import { compilePatterns, memoryGuidance } from "./prp-compile/memory.ts";
import { orderGroups } from "./prp-compile/order.ts";
import { compileObjectives, summaryOf } from "./prp-compile/objectives.ts";
import { pathsByGroup } from "./prp-compile/paths.ts";
import { compileAssumptions, compileQuestions } from "./prp-compile/questions.ts";
import { compileRepository } from "./prp-compile/repository.ts";
import { compileRequirements } from "./prp-compile/requirements.ts";
import { compileRisks } from "./prp-compile/risks.ts";
import { compileTasks, type Planned } from "./prp-compile/tasks.ts";
import { compileTests } from "./prp-compile/tests.ts";
import { oneLine } from "./prp-compile/text.ts";
import { unheardAdvice } from "./prp-compile/voices.ts";
import type { PlanFacts } from "./plan-facts.ts";
import type { Guidance, Prp } from "./prp.ts";

/**
 * The PRP that follows from what is known of the plan: the same facts give the same document. Its confidence is 0
 * until it has been validated. Throws a MissingFactError when an earlier phase has not completed.
 */
export function compilePrp(facts: PlanFacts): Prp {
  const material = materialOf(facts);
  const { brief, level } = material;
  const questions = compileQuestions(material);
  const { all: requirements, byHand } = compileRequirements(material, questions);
  const criteria = new Map(requirements.map(({ id, acceptance }) => [id, acceptance.length]));
  const earlier = earlierCut(earlierOf(facts));
  const ordered = orderGroups(
    groupRequirements(material.wanted, level, brief.title, (id) => criteria.get(id) ?? 1, earlier),
    brief,
  );
  const groups = ordered.map(({ group }) => group);
  const paths = pathsByGroup(groups, brief);
  const decisions = compileDecisions(material, [...paths.values()].flat().length > 0);
  const risks = compileRisks(material);
  const { objectives, approach } = material.sections;
  const advice = compileAdvice(material, [
    ...risks.map(({ mitigation }) => mitigation),
    ...approach.map(({ text }) => text),
  ]);
  const stack = stackOf(material);
  const names = stack.map(({ name }) => name);
  const planned = compileTasks({
    ordered,
    requirements,
    decisions,
    risks,
    advice,
    stack: names,
    paths,
    repository: brief.repository,
  });
  const tasks = planned.map(({ task }) => task);
  const guidance = [...approach, ...guidanceOf(advice, planned)];
  const told = { requirements: [...requirements], decisions: [...decisions.all], risks, guidance, tasks };
  return {
    ...headOf(material),
    questions: questions.map(({ question }) => question),
    assumptions: compileAssumptions(questions),
    summary: objectives?.summary ?? summaryOf(brief),
    objectives: objectives?.objectives ?? compileObjectives(material, groups),
    stack,
    requirements: [...requirements],
    repository: compileRepository(brief, tasks),
    decisions: [...decisions.all],
    risks,
    guidance: [...guidance, ...unheardAdvice(material, told), ...memoryGuidance(material)],
    avoid: compileAvoid(requirements, decisions, level),
    patterns: compilePatterns(material),
    tasks,
    tests: compileTests(planned, requirements, byHand),
    doneWhen: compileDone(brief, requirements, decisions),
  };
}

type Head = Pick<
  Prp,
  "prp" | "planId" | "title" | "level" | "confidence" | "mode" | "agents" | "degraded" | "brief"
>;

function headOf({ facts, brief, level, team }: Material): Head {
  return {
    prp: 1,
    planId: facts.planId,
    title: oneLine(brief.title, 120) || "Untitled brief",
    level,
    confidence: 0,
    mode: facts.options.mode,
    agents: [...team],
    degraded: Object.values(facts.outputs)
      .filter(({ degraded }) => degraded !== null)
      .map(({ role }) => role.replace(/^section-/, "")),
    brief: { path: brief.path, sha256: brief.sha256, language: brief.language },
  };
}

function stackOf({ brief }: Material): Prp["stack"] {
  return brief.technologies.map(({ name, line }) => ({ name: oneLine(name, 80), line }));
}

/** Advice that no single task could take as a step of its own; without ids it is for the whole. */
function guidanceOf(advice: readonly Guidance[], planned: readonly Planned[]): Guidance[] {
  const built = planned.filter(({ layer }) => layer !== null).map(({ task }) => task.requirementIds);
  const everything = new Set(built.flat()).size;
  return advice
    .filter((one) => !built.some((ids) => isOnlyFor(one, ids)))
    .map((one) => (one.requirementIds.length > everything / 2 ? { ...one, requirementIds: [] } : one));
}
