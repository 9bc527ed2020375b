// Other ids in a whole PRP: in the fields that hold them, and in the sentences of ours that name them. The words of the
// brief stay as they are, whatever stands in them.
import { idKind, idNumber } from "./id-numbers.ts";
import { enumerateIds } from "./prp-compile/text.ts";
import type { Prp } from "./prp.ts";

type Names = ReadonlyMap<string, string>;

/** The same document under these names; an id that has none keeps its own. */
export function renameIds(prp: Prp, names: Names): Prp {
  if ([...names].every(([from, to]) => from === to)) return prp;
  const told = (text: string): string => renamedText(text, names);
  const ids = (list: readonly string[]): string[] => list.map((id) => names.get(id) ?? id);
  const own = <Thing extends { readonly id: string }>(thing: Thing): Thing => ({
    ...thing,
    id: names.get(thing.id) ?? thing.id,
  });
  return {
    ...prp,
    questions: prp.questions.map(own),
    assumptions: prp.assumptions.map((one) => ({
      ...own(one),
      questionId: one.questionId === null ? null : (names.get(one.questionId) ?? one.questionId),
    })),
    requirements: prp.requirements.map((one) => ({
      ...one,
      questionIds: ids(one.questionIds),
      acceptance: one.acceptance.map(own),
    })),
    decisions: prp.decisions.map((one) => ({
      ...own(one),
      choice: told(one.choice),
      rationale: told(one.rationale),
    })),
    risks: prp.risks.map((one) => ({ ...own(one), mitigation: told(one.mitigation) })),
    guidance: prp.guidance.map((one) => ({ ...one, text: told(one.text) })),
    avoid: prp.avoid.map((one) => ({ ...one, text: told(one.text) })),
    tasks: prp.tasks.map((one) => ({
      ...own(one),
      title: told(one.title),
      acceptanceIds: ids(one.acceptanceIds),
      dependsOn: ids(one.dependsOn),
      files: one.files.map(told),
      steps: one.steps.map(told),
      verify: told(one.verify),
    })),
    tests: prp.tests.map((one) => ({
      ...own(one),
      title: told(one.title),
      taskId: names.get(one.taskId) ?? one.taskId,
      acceptanceIds: ids(one.acceptanceIds),
      command: told(one.command),
    })),
    doneWhen: prp.doneWhen.map((one) => ({ text: told(one.text), check: told(one.check) })),
  };
}

/** Ids of one kind in a row, as sentences list them: "DEC-1, DEC-2 and DEC-4", "Q-2 to Q-5"; or one criterion. */
const mentions =
  /\bAC-\d{1,9}\.\d{1,9}\b|\b(DEC|RISK|TASK|TEST|ASM|Q)-\d{1,9}\b(?:(?: to |, | and )\1-\d{1,9}\b)*/g;

function renamedText(text: string, names: Names): string {
  return text.replace(mentions, (list) => {
    if (list.startsWith("AC-")) return names.get(list) ?? list;
    const ids = listedIds(list);
    const renamed = ids.map((id) => names.get(id) ?? id);
    if (renamed.every((id, at) => id === ids[at])) return list;
    return enumerateIds(renamed.toSorted((a, b) => idNumber(a) - idNumber(b)));
  });
}

/** More than this in one range is nothing that we wrote. */
const longestRange = 10_000;

function listedIds(list: string): string[] {
  return list.split(/, | and /).flatMap((part) => {
    const [first = "", last = first] = part.split(" to ");
    const length = idNumber(last) - idNumber(first) + 1;
    if (length < 1 || length > longestRange) return [first];
    return Array.from({ length }, (_, at) => `${idKind(first)}-${String(idNumber(first) + at)}`);
  });
}
