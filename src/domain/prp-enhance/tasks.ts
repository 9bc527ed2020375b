// Mends tasks: what they serve is told by their criteria and tests, what nobody builds finds a task, and nobody waits
// for a later task.
import { numberIn } from "../prp-compile/text.ts";
import type { Prp, PrpRequirement, PrpTask } from "../prp.ts";
import type { Mend } from "./mend.ts";

/** A task that serves nothing at all is dropped, with its tests; those that waited for it wait for what it waited for. */
export const serveRequirements: Mend = {
  codes: ["prp/orphan-task"],
  mend: (prp) => {
    const known = new Set(prp.requirements.map(({ id }) => id));
    const tasks = prp.tasks.map((task) =>
      task.requirementIds.some((id) => known.has(id))
        ? task
        : { ...task, requirementIds: servedBy(task, prp).filter((id) => known.has(id)) },
    );
    const idle = tasks.filter(({ requirementIds }) => requirementIds.length === 0);
    return idle.reduce(withoutTask, { ...prp, tasks });
  },
};

function servedBy({ id, acceptanceIds }: PrpTask, { tests }: Prp): string[] {
  const accepted = acceptanceIds.map((each) => `REQ-${String(numberIn(each))}`);
  const tested = tests.filter(({ taskId }) => taskId === id).flatMap(({ requirementIds }) => requirementIds);
  return [...new Set([...accepted, ...tested])];
}

function withoutTask(prp: Prp, { id, dependsOn }: PrpTask): Prp {
  return {
    ...prp,
    tasks: prp.tasks
      .filter((task) => task.id !== id)
      .map((task) =>
        task.dependsOn.includes(id)
          ? {
              ...task,
              dependsOn: [...new Set(task.dependsOn.flatMap((each) => (each === id ? dependsOn : [each])))],
            }
          : task,
      ),
    tests: prp.tests.filter(({ taskId }) => taskId !== id),
  };
}

export const buildUnbuilt: Mend = {
  codes: ["prp/unbuilt-requirement", "prp/unknown-reference", "prp/no-acceptance", "prp/untested-criterion"],
  mend: (prp) => {
    if (prp.tasks.length === 0) return prp;
    const built = new Set(prp.tasks.flatMap(({ requirementIds }) => requirementIds));
    const met = new Set(prp.tasks.flatMap(({ acceptanceIds }) => acceptanceIds));
    return prp.requirements
      .filter(({ kind }) => kind !== "exclusion")
      .filter(({ id, acceptance }) => !built.has(id) || acceptance.some((one) => !met.has(one.id)))
      .reduce((mended, requirement) => withHome(mended, requirement, met), prp);
  },
};

/** Adds the requirement to the task that has its criteria or builds its neighbours. */
function withHome(prp: Prp, requirement: PrpRequirement, met: ReadonlySet<string>): Prp {
  const home = homeOf(prp.tasks, requirement);
  const missing = requirement.acceptance.map(({ id }) => id).filter((id) => !met.has(id));
  const tasks = prp.tasks.map((task) =>
    task === home
      ? {
          ...task,
          requirementIds: inOrder([...task.requirementIds, requirement.id]),
          acceptanceIds: inOrder([...task.acceptanceIds, ...missing]),
        }
      : task,
  );
  return { ...prp, tasks };
}

function homeOf(tasks: readonly PrpTask[], { id, acceptance }: PrpRequirement): PrpTask | undefined {
  const own = new Set(acceptance.map((one) => one.id));
  const distance = ({ requirementIds }: PrpTask): number =>
    Math.min(...requirementIds.map((each) => Math.abs(numberIn(each) - numberIn(id))), Infinity);
  return (
    tasks.find(({ requirementIds }) => requirementIds.includes(id)) ??
    tasks.find(({ acceptanceIds }) => acceptanceIds.some((each) => own.has(each))) ??
    tasks.toSorted((a, b) => distance(a) - distance(b))[0]
  );
}

function inOrder(ids: readonly string[]): string[] {
  const place = (id: string): number => {
    const [, number = "0", part = "0"] = /(\d+)(?:\.(\d+))?/.exec(id) ?? [];
    return Number(number) * 1000 + Number(part);
  };
  return [...new Set(ids)].sort((a, b) => place(a) - place(b));
}

/** The order of the tasks is right; what waits for a later one, or for itself, does not. */
export const dropForwardWaits: Mend = {
  codes: ["prp/task-order", "prp/task-cycle"],
  mend: (prp) => {
    const place = new Map(prp.tasks.map(({ id }, at) => [id, at]));
    const tasks = prp.tasks.map((task, at) => ({
      ...task,
      dependsOn: task.dependsOn.filter((id) => (place.get(id) ?? -1) < at),
    }));
    return { ...prp, tasks };
  },
};
