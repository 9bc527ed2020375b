// Rules about the way from a requirement to its proof: requirement → task → test → command, complete in both directions.
import type { Prp } from "../prp.ts";
import type { Finding, LintRule } from "./rule.ts";

const group = "traceability";
const severity = "error";

export const unbuiltRequirement: LintRule = {
  code: "prp/unbuilt-requirement",
  criterion: 14,
  group,
  severity,
  reason: "What no task builds will not be there.",
  fix: "Add the requirement to a task.",
  bad: "REQ-3, which no task names.",
  good: "TASK-4 *builds:* REQ-3",
  check: (prp) => {
    const built = new Set(prp.tasks.flatMap(({ requirementIds }) => requirementIds));
    return wantedIds(prp)
      .filter((id) => !built.has(id))
      .map(lacks("task"));
  },
};

export const untestedRequirement: LintRule = {
  code: "prp/untested-requirement",
  criterion: 14,
  group,
  severity,
  reason: "What no test checks cannot be shown to work.",
  fix: "Add a test that names the requirement.",
  bad: "REQ-3, which no test names.",
  good: "TEST-4 *tests:* REQ-3",
  check: (prp) => {
    const tested = new Set(prp.tests.flatMap(({ requirementIds }) => requirementIds));
    return wantedIds(prp)
      .filter((id) => !tested.has(id))
      .map(lacks("test"));
  },
};

export const untestedCriterion: LintRule = {
  code: "prp/untested-criterion",
  criterion: 14,
  group,
  severity,
  reason: "A criterion that no test meets is a wish.",
  fix: "Name the criterion in a test.",
  bad: "AC-3.1, which no test names.",
  good: "TEST-4 *accepts:* AC-3.1",
  check: (prp) => {
    const tested = new Set(prp.tests.flatMap(({ acceptanceIds }) => acceptanceIds));
    const criteria = prp.requirements.flatMap(({ acceptance }) => acceptance.map(({ id }) => id));
    return criteria.filter((id) => !tested.has(id)).map(lacks("test"));
  },
};

export const orphanTask: LintRule = {
  code: "prp/orphan-task",
  criterion: 14,
  group,
  severity,
  reason: "A task that serves no requirement is scope that nobody asked for.",
  fix: "Name the requirement that it serves, or drop the task.",
  bad: "TASK-6 Add a chat, which serves no requirement.",
  good: "TASK-6 Add comments *builds:* REQ-5",
  check: (prp) => {
    const known = new Set(prp.requirements.map(({ id }) => id));
    return prp.tasks
      .filter(({ requirementIds }) => !requirementIds.some((id) => known.has(id)))
      .map(({ id }) => ({ at: id, message: `${id} serves no requirement.` }));
  },
};

export const untestedTask: LintRule = {
  code: "prp/untested-task",
  criterion: 14,
  group,
  severity,
  reason: "Work that no test belongs to cannot be shown to be done.",
  fix: "Give the task a test.",
  bad: "TASK-2, to which no test belongs.",
  good: "TEST-2 *task:* TASK-2",
  check: (prp) => {
    const tested = new Set(prp.tests.map(({ taskId }) => taskId));
    return prp.tasks
      .map(({ id }) => id)
      .filter((id) => !tested.has(id))
      .map(lacks("test"));
  },
};

export const orphanTest: LintRule = {
  code: "prp/orphan-test",
  criterion: 14,
  group,
  severity,
  reason: "A test belongs to the task that makes it pass, and to a requirement that this task serves.",
  fix: "Name the task and one of its requirements.",
  bad: "TEST-2 of TASK-2, which tests a requirement of TASK-5.",
  good: "TEST-2 of TASK-2, which tests a requirement of TASK-2.",
  check: (prp) => {
    const tasks = new Map(prp.tasks.map((task) => [task.id, new Set(task.requirementIds)]));
    return prp.tests
      .filter(
        ({ taskId, requirementIds }) => !requirementIds.some((id) => tasks.get(taskId)?.has(id) === true),
      )
      .map(({ id, taskId }) => ({
        at: id,
        message: `${id} shares no requirement with ${taskId.slice(0, 40)}.`,
      }));
  },
};

function wantedIds({ requirements }: Prp): string[] {
  return requirements.filter(({ kind }) => kind !== "exclusion").map(({ id }) => id);
}

function lacks(what: string): (id: string) => Finding {
  return (id) => ({ at: id, message: `${id} has no ${what}.` });
}
