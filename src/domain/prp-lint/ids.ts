// Rules about ids: each stands for one thing, and each reference names something that is there.
import type { Prp } from "../prp.ts";
import type { Finding, LintRule } from "./rule.ts";

export const duplicateId: LintRule = {
  code: "prp/duplicate-id",
  criterion: 3,
  group: "consistency",
  severity: "error",
  reason: "Evidence is traced by id; two things with one id cannot be told apart.",
  fix: "Give one of them a new id.",
  bad: "TASK-2 Add the store … TASK-2 Add the form",
  good: "TASK-2 Add the store … TASK-3 Add the form",
  check: (prp) => {
    const seen = new Set<string>();
    return definedIds(prp).flatMap((id) => {
      if (seen.has(id)) return [{ at: id, message: `${id} stands for two things.` }];
      seen.add(id);
      return [];
    });
  },
};

export const unknownReference: LintRule = {
  code: "prp/unknown-reference",
  criterion: 3,
  group: "traceability",
  severity: "error",
  reason: "A reference to nothing breaks the way from requirement to proof.",
  fix: "Name an id of this document.",
  bad: "TEST-1 *accepts:* AC-9.9, which is nowhere.",
  good: "TEST-1 *accepts:* AC-1.2",
  check: (prp) => {
    const known = new Set(definedIds(prp));
    return references(prp)
      .filter(({ to }) => !known.has(to))
      .map(({ at, to }) => ({ at, message: `${at} names ${to.slice(0, 40)}, which does not exist.` }));
  },
};

export const strayCriterion: LintRule = {
  code: "prp/stray-criterion",
  criterion: 3,
  group: "consistency",
  severity: "error",
  reason: "The number of a criterion says which requirement it accepts.",
  fix: "Number it after its requirement: AC-3.1 belongs to REQ-3.",
  bad: "AC-3.9 below REQ-2.",
  good: "AC-2.2 below REQ-2.",
  check: ({ requirements }) =>
    requirements.flatMap(({ id, acceptance }) =>
      acceptance
        .filter((criterion) => !criterion.id.startsWith(`AC-${id.replace("REQ-", "")}.`))
        .map((criterion): Finding => ({ at: criterion.id, message: `${criterion.id} stands under ${id}.` })),
    ),
};

function definedIds(prp: Prp): string[] {
  const lists = [
    prp.questions,
    prp.assumptions,
    prp.requirements,
    prp.decisions,
    prp.risks,
    prp.tasks,
    prp.tests,
  ];
  const criteria = prp.requirements.flatMap(({ acceptance }) => acceptance);
  return [...lists.flatMap((list) => list.map(({ id }) => id)), ...criteria.map(({ id }) => id)];
}

interface Reference {
  readonly at: string;
  readonly to: string;
}

function references(prp: Prp): Reference[] {
  const from = (at: string, ...ids: readonly (readonly string[])[]): Reference[] =>
    ids.flat().map((to) => ({ at, to }));
  return [
    ...prp.assumptions.flatMap(({ id, questionId }) => from(id, questionId === null ? [] : [questionId])),
    ...prp.objectives.flatMap(({ requirementIds }) => from("section-1", requirementIds)),
    ...prp.requirements.flatMap(({ id, questionIds }) => from(id, questionIds)),
    ...[...prp.decisions, ...prp.risks].flatMap(({ id, requirementIds }) => from(id, requirementIds)),
    ...prp.guidance.flatMap(({ requirementIds }) => from("section-4", requirementIds)),
    ...prp.tasks.flatMap((task) => from(task.id, task.requirementIds, task.acceptanceIds, task.dependsOn)),
    ...prp.tests.flatMap((test) => from(test.id, test.requirementIds, test.acceptanceIds, [test.taskId])),
  ];
}
