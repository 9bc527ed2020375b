// Collects what a task needs from a PRP: the texts behind its ids, and what binds every task.
import { byIdIn } from "../by-id.ts";
import type { Prp, PrpTask } from "../prp.ts";
import type { TaskPacketBody } from "./body.ts";

/** Everything about the task, at full length. */
export function collect(prp: Prp, task: PrpTask): TaskPacketBody {
  const ids = new Set(task.requirementIds);
  const touches = ({ requirementIds }: { requirementIds: readonly string[] }): boolean =>
    requirementIds.some((id) => ids.has(id));
  const own = byIdIn(prp.requirements)(task.requirementIds);
  const criteria = byIdIn(prp.requirements.flatMap(({ acceptance }) => acceptance));
  const questions = byIdIn(prp.questions)(own.flatMap(({ questionIds }) => questionIds));
  return {
    planId: prp.planId,
    plan: prp.title,
    task: { id: task.id, title: task.title, size: task.size },
    goal: goalOf(prp, task),
    after: byIdIn(prp.tasks)(task.dependsOn).map(({ id, title }) => ({ id, text: title })),
    files: task.files,
    requirements: own.map(({ id, text, source }) => ({ id, text, line: source.startLine })),
    criteria: criteria(task.acceptanceIds).map(({ id, given, when, then, negative }) => ({
      id,
      given,
      when,
      then,
      negative,
    })),
    steps: task.steps.map(withoutRepeats),
    decisions: prp.decisions
      .filter((one) => touches(one) || isAwaited(one.id, task))
      .map(({ id, title, choice, status }) => ({ id, text: title, choice, isOpen: status === "undecided" })),
    risks: prp.risks.filter(touches).map(({ id, text, mitigation }) => ({ id, text, mitigation })),
    questions: questions.map(({ id, text, default: answer }) => ({ id, text, default: answer })),
    advice: prp.guidance
      .filter((one) => one.requirementIds.length === 0 || touches(one))
      .map(({ text }) => text),
    avoid: avoided(prp, touches),
    constraints: prp.requirements
      .filter(({ id, kind }) => kind === "constraint" && !ids.has(id))
      .map(({ id, text }) => ({ id, text })),
    tests: prp.tests
      .filter(({ taskId }) => taskId === task.id)
      .map(({ id, title, command }) => ({ id, text: title, command })),
    verify: task.verify,
    cut: [],
  };
}

/** "REQ-3 (its words …)": here the words stand above in full. */
function withoutRepeats(step: string): string {
  return step.replace(/(?<=\bREQ-\d{1,9}) \([^()]{1,90}\)/g, "");
}

/** The objective that the task serves; the summary where it serves none. */
function goalOf({ objectives, summary }: Prp, task: PrpTask): string {
  const ids = new Set(task.requirementIds);
  const served = objectives.find(({ requirementIds }) => requirementIds.some((id) => ids.has(id)));
  return served?.text ?? summary.split(/(?<=[.!?。])\s/u, 1)[0] ?? summary;
}

function isAwaited(decisionId: string, { files, verify }: PrpTask): boolean {
  return [...files, verify].includes(`undecided (${decisionId})`);
}

function avoided(prp: Prp, touches: (one: { requirementIds: readonly string[] }) => boolean): string[] {
  const excluded = prp.requirements.filter(({ kind }) => kind === "exclusion").map(({ id }) => id);
  return [
    ...prp.avoid.filter(touches).map(({ text }) => text),
    ...(prp.repository?.untouchable ?? []).map(({ path, why }) => `Leave ${path} alone: ${why}`),
    ...(excluded.length > 0
      ? [
          `Build nothing of ${excluded.length > 6 ? `${excluded.slice(0, 6).join(", ")} and ${String(excluded.length - 6)} more` : excluded.join(", ")}: it is out of scope.`,
        ]
      : []),
  ];
}
