// Rules about tasks: they can be done in their order, and each says where, what and how it is checked.
import type { Prp, PrpTask } from "../prp.ts";
import { undecidedProblem } from "./command-problem.ts";
import type { LintRule } from "./rule.ts";

export const taskOrder: LintRule = {
  code: "prp/task-order",
  criterion: 15,
  group: "executability",
  severity: "error",
  reason: "A builder goes from the first task to the last.",
  fix: "Put the task after everything that it needs.",
  bad: "TASK-1 *after:* TASK-3",
  good: "TASK-3 *after:* TASK-1",
  check: ({ tasks }) => {
    const place = new Map(tasks.map(({ id }, index) => [id, index]));
    return tasks.flatMap(({ id, dependsOn }, index) =>
      dependsOn
        .filter((need) => (place.get(need) ?? -1) > index)
        .map((need) => ({ at: id, message: `${id} stands before ${need}, which it needs.` })),
    );
  },
};

export const taskCycle: LintRule = {
  code: "prp/task-cycle",
  criterion: 15,
  group: "executability",
  severity: "error",
  reason: "Tasks that wait for each other never begin.",
  fix: "Drop one of these dependencies.",
  bad: "TASK-1 *after:* TASK-2 … TASK-2 *after:* TASK-1",
  good: "TASK-2 *after:* TASK-1",
  check: ({ tasks }) =>
    cycles(tasks).map((path) => ({
      at: path[0] ?? "section-4",
      message: `Tasks wait in a circle: ${path.join(" → ")}.`,
    })),
};

export const incompleteTask: LintRule = {
  code: "prp/incomplete-task",
  criterion: 16,
  group: "executability",
  severity: "error",
  reason: "A task is a work order: files, steps, and a check.",
  fix: "Name paths inside the project or `undecided (DEC-n)`, and write the steps.",
  bad: "TASK-1 *files:* ../../etc/hosts",
  good: "TASK-1 *files:* src/items.ts",
  check: (prp) =>
    prp.tasks.flatMap((task) =>
      taskProblems(task, prp).map((problem) => ({ at: task.id, message: `${task.id} ${problem}.` })),
    ),
};

// A depth-first walk with its own stack; each task that is left behind is never entered again.
function cycles(tasks: readonly PrpTask[]): string[][] {
  const needs = new Map(tasks.map(({ id, dependsOn }) => [id, dependsOn]));
  const left = new Set<string>();
  const found: string[][] = [];
  for (const { id } of tasks) walk(id, needs, left, found);
  return found;
}

function walk(
  start: string,
  needs: ReadonlyMap<string, readonly string[]>,
  left: Set<string>,
  found: string[][],
): void {
  const path: { id: string; next: number }[] = left.has(start) ? [] : [{ id: start, next: 0 }];
  const onPath = new Set(path.map(({ id }) => id));
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const need = needs.get(top.id)?.[top.next];
    top.next += 1;
    if (need === undefined) {
      path.pop();
      onPath.delete(top.id);
      left.add(top.id);
    } else if (onPath.has(need)) {
      const ids = path.map(({ id }) => id);
      found.push([...ids.slice(ids.indexOf(need)), need]);
    } else if (!left.has(need)) {
      path.push({ id: need, next: 0 });
      onPath.add(need);
    }
  }
}

function taskProblems({ title, files, steps }: PrpTask, prp: Prp): string[] {
  return [
    ...(title.trim() === "" ? ["has no title"] : []),
    ...(steps.some((step) => step.trim() !== "") ? [] : ["has no step"]),
    ...files.flatMap((file) => fileProblem(file, prp) ?? []),
  ];
}

function fileProblem(file: string, prp: Prp): string | null {
  if (file.trim() === "") return "has an empty path";
  if (file.startsWith("undecided")) return undecidedProblem(file, prp);
  if (/^(?:[/\\~]|[A-Za-z]:)/.test(file)) return `names a path outside the project: ${file.slice(0, 80)}`;
  return file.split(/[/\\]/).includes("..") ? `names a path that climbs out: ${file.slice(0, 80)}` : null;
}
