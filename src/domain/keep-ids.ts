// A PRP that is made upon an earlier one calls the same things by the same ids, so that what an edit does not touch stays
// as it was to the byte. What is new gets a number above every one that was ever used.
import { idKind, idNumber } from "./id-numbers.ts";
import { pairThings } from "./pair-things.ts";
import type { PlanBase } from "./plan-base.ts";
import type { Prp } from "./prp.ts";
import { renameIds } from "./rename-ids.ts";

type Earlier = Pick<PlanBase, "prp" | "highest">;
type Names = Map<string, string>;

/** The same document with the ids of the earlier plan for what stood in it; its order stays. */
export function keepIds(prp: Prp, { prp: base, highest }: Earlier): Prp {
  const names: Names = new Map();
  const counts = new Map(Object.entries(highest));
  const named = (id: string): string => names.get(id) ?? id;
  const keep = <Thing extends { readonly id: string }>(
    fresh: readonly Thing[],
    old: readonly Thing[],
    keys: readonly ((thing: Thing) => string | null)[],
  ): void => {
    const kept = pairThings(fresh, old, keys);
    for (const { id } of old) count(counts, id);
    for (const { id } of fresh) names.set(id, kept.get(id) ?? nextId(counts, id));
  };
  keep(prp.questions, base.questions, questionKeys);
  keep(withQuestions(prp, named), base.assumptions, [({ questionId }) => questionId, ({ text }) => text]);
  keep(prp.decisions, base.decisions, [
    ({ title, choice, by }) => keyOf(title, choice, by),
    ({ title }) => title,
  ]);
  // A risk of the analysis has its id already, and everything else about it may have changed.
  keep(prp.risks, base.risks, [
    ({ id, text }) => keyOf(id, text),
    ({ text, mitigation }) => keyOf(text, mitigation),
    ({ text }) => text,
  ]);
  keepCriteria(prp, base, keep);
  keep(prp.tasks, base.tasks, taskKeys);
  keep(withTasks(prp, named), base.tests, testKeys);
  return renameIds(prp, names);
}

type Keep = <Thing extends { readonly id: string }>(
  fresh: readonly Thing[],
  old: readonly Thing[],
  keys: readonly ((thing: Thing) => string | null)[],
) => void;

/** Criteria are numbered below their requirement, so they are only compared with those of the same one. */
function keepCriteria(prp: Prp, base: Prp, keep: Keep): void {
  const before = new Map(base.requirements.map(({ id, acceptance }) => [id, acceptance]));
  for (const { id, acceptance } of prp.requirements)
    keep(acceptance, before.get(id) ?? [], [
      ({ given, when, then, by }) => keyOf(given, when, then, by),
      ({ then }) => then,
      ({ negative, by }) => keyOf(String(negative), by),
    ]);
}

const taskKeys: readonly ((task: Prp["tasks"][number]) => string | null)[] = [
  ({ title, requirementIds }) => keyOf(title, ...requirementIds),
  ({ title, requirementIds }) => keyOf(title, requirementIds[0] ?? ""),
  ({ title }) => title,
  ({ requirementIds }) => keyOf(...requirementIds),
  ({ requirementIds }) => requirementIds[0] ?? null,
  ({ dependsOn }) => (dependsOn.length === 0 ? "first" : null),
];

const testKeys: readonly ((test: Prp["tests"][number]) => string | null)[] = [
  ({ taskId, level, title }) => keyOf(taskId, level, title),
  ({ taskId, level, requirementIds }) => keyOf(taskId, level, ...requirementIds),
  ({ taskId, level }) => keyOf(taskId, level),
];

function withQuestions({ assumptions }: Prp, named: (id: string) => string): Prp["assumptions"] {
  return assumptions.map((one) => ({
    ...one,
    questionId: one.questionId === null ? null : named(one.questionId),
  }));
}

function withTasks({ tests }: Prp, named: (id: string) => string): Prp["tests"] {
  return tests.map((test) => ({ ...test, taskId: named(test.taskId) }));
}

/** A question stays the same when it quotes another line or counts otherwise, and when only its answers are the same. */
const questionKeys: readonly ((question: Prp["questions"][number]) => string | null)[] = [
  ({ text }) => text,
  ({ text }) => text.replace(/"[^"]*"/g, '""').replace(/\d+/g, "0"),
  ({ type, options, default: answer }) => (answer === "" ? null : keyOf(type, answer, ...options)),
];

function keyOf(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}

function count(counts: Map<string, number>, id: string): void {
  counts.set(idKind(id), Math.max(counts.get(idKind(id)) ?? 0, idNumber(id)));
}

function nextId(counts: Map<string, number>, id: string): string {
  const kind = idKind(id);
  const number = (counts.get(kind) ?? 0) + 1;
  counts.set(kind, number);
  return `${kind}${kind.startsWith("AC-") ? "." : "-"}${String(number)}`;
}
