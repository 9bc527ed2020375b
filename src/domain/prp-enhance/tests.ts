// Mends tests: each belongs to the task whose criteria it tries, and every task, requirement and criterion has one.
import { numberIn } from "../prp-compile/text.ts";
import type { Prp, PrpTask, PrpTest } from "../prp.ts";
import type { Mend } from "./mend.ts";

/** A test whose task is another or none goes to the task that meets its criteria; without one, it goes. */
export const homeTests: Mend = {
  codes: ["prp/orphan-test", "prp/unknown-reference"],
  mend: (prp) => {
    const tasks = new Map(prp.tasks.map((task) => [task.id, task]));
    const tests = prp.tests.flatMap((test) => {
      if (sharesWith(test, tasks.get(test.taskId))) return [test];
      const home =
        prp.tasks.find((task) => meets(task, test)) ?? prp.tasks.find((task) => sharesWith(test, task));
      return home ? [withTask(test, home)] : [];
    });
    return { ...prp, tests };
  },
};

/** By requirement or by criterion: either may be what was lost. */
function sharesWith(test: PrpTest, task: PrpTask | undefined): boolean {
  return task !== undefined && test.requirementIds.some((id) => task.requirementIds.includes(id));
}

function meets({ acceptanceIds }: PrpTask, test: PrpTest): boolean {
  return test.acceptanceIds.length > 0 && test.acceptanceIds.every((id) => acceptanceIds.includes(id));
}

function withTask(test: PrpTest, task: PrpTask): PrpTest {
  const accepted = new Set(test.acceptanceIds.map((id) => `REQ-${String(numberIn(id))}`));
  const known = test.requirementIds.filter((id) => task.requirementIds.includes(id));
  return {
    ...test,
    taskId: task.id,
    requirementIds: known.length > 0 ? known : task.requirementIds.filter((id) => accepted.has(id)),
  };
}

export const testUntested: Mend = {
  codes: [
    "prp/untested-criterion",
    "prp/untested-requirement",
    "prp/untested-task",
    "prp/orphan-test",
    "prp/unbuilt-requirement",
    "prp/unknown-reference",
    "prp/no-acceptance",
  ],
  mend: (prp) => {
    const tried = new Set(prp.tests.flatMap(({ acceptanceIds }) => acceptanceIds));
    const tested = new Set(prp.tests.flatMap(({ requirementIds }) => requirementIds));
    const homes = new Set(prp.tests.map(({ taskId }) => taskId));
    const isOpen = ({ id, acceptanceIds, requirementIds }: PrpTask): boolean =>
      !homes.has(id) ||
      !acceptanceIds.every((one) => tried.has(one)) ||
      !requirementIds.every((one) => tested.has(one));
    return prp.tasks.filter(isOpen).reduce(withTestsOf, prp);
  },
};

/** The criteria and requirements of the task that no test has go to its first test, or to a new one. */
function withTestsOf(prp: Prp, task: PrpTask): Prp {
  const tried = new Set(prp.tests.flatMap(({ acceptanceIds }) => acceptanceIds));
  const tested = new Set(prp.tests.flatMap(({ requirementIds }) => requirementIds));
  const acceptanceIds = task.acceptanceIds.filter((id) => !tried.has(id));
  const wanted = new Set(acceptanceIds.map((id) => `REQ-${String(numberIn(id))}`));
  const requirementIds = task.requirementIds.filter((id) => !tested.has(id) || wanted.has(id));
  const first = prp.tests.find(({ taskId }) => taskId === task.id);
  if (first && acceptanceIds.length === 0 && requirementIds.length === 0) return prp;
  if (first === undefined) return { ...prp, tests: [...prp.tests, newTest(prp, task, acceptanceIds)] };
  const fuller = {
    ...first,
    requirementIds: [...new Set([...first.requirementIds, ...requirementIds])],
    acceptanceIds: [...new Set([...first.acceptanceIds, ...acceptanceIds])],
  };
  return { ...prp, tests: prp.tests.map((test) => (test === first ? fuller : test)) };
}

function newTest({ tests }: Prp, task: PrpTask, untried: readonly string[]): PrpTest {
  const last = Math.max(0, ...tests.map(({ id }) => numberIn(id)));
  const { id: taskId, title, requirementIds, acceptanceIds, verify } = task;
  return {
    id: `TEST-${String(last + 1)}`,
    title: `The work of ${taskId}: ${title}`,
    level: verify.startsWith("manual:") ? "manual" : "integration",
    taskId,
    requirementIds,
    acceptanceIds: untried.length > 0 ? [...untried] : acceptanceIds,
    command: verify,
  };
}
