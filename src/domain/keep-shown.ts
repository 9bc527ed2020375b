// What a person was shown stays as it was shown, to the word: in the next draft only that is new which their answers are
// about.
import { answeredTest, byPerson, usableAnswers } from "./prp-compile/answers.ts";
import type { PlanFacts } from "./plan-facts.ts";
import type { Prp } from "./prp.ts";
import { renewedRoles } from "./review-impact.ts";
import { spokenIds } from "./spoken-ids.ts";

interface Entry {
  readonly requirementIds: readonly string[];
  readonly by?: string;
}

/** Tells whether an entry of the document may be another one than was shown. */
type IsOpen = (entry: Entry) => boolean;

/** The fresh draft, its ids being those of the shown one, with everything in place of it that no answer touches. */
export function keepShown(
  fresh: Prp,
  shown: Prp,
  facts: Pick<PlanFacts, "answers" | "outputs" | "phases">,
): Prp {
  const openIds = concerned(facts);
  const renewed = new Set(renewedRoles(facts.phases["apply-answers"]?.touched ?? {}));
  const isOpen: IsOpen = ({ requirementIds, by = "" }) =>
    by === byPerson || renewed.has(by) || requirementIds.some((id) => openIds.has(id));
  const questions = keptQuestions(fresh, shown, openIds, facts);
  const decisions = mergedById(fresh.decisions, shown.decisions, isOpen);
  const risks = mergedById(fresh.risks, shown.risks, isOpen);
  const speaksOfChanged = mentionTest(
    changedIds([...decisions, ...risks], [...shown.decisions, ...shown.risks]),
  );
  const isNew = (entry: Entry): boolean => isOpen(entry) || speaksOfChanged(entry);
  return {
    ...fresh,
    summary: shown.summary,
    objectives: shown.objectives.map((one, at) => (isOpen(one) ? (fresh.objectives[at] ?? one) : one)),
    questions,
    assumptions: keptAssumptions(fresh, shown, questions),
    requirements: keptRequirements(fresh, shown, openIds, questions),
    decisions,
    risks,
    guidance: mergedByText(fresh.guidance, shown.guidance, isNew),
    avoid: mergedByText(fresh.avoid, shown.avoid, isNew),
    ...keptWork(fresh, shown, isNew),
    doneWhen: shown.doneWhen,
  };
}

/** Requirements that an answer is about, and those to which a role speaks that was wanted again as a whole. */
function concerned({
  answers,
  outputs,
  phases,
}: Pick<PlanFacts, "answers" | "outputs" | "phases">): Set<string> {
  const renewed = renewedRoles(phases["apply-answers"]?.touched ?? {});
  return new Set([
    ...usableAnswers(answers).flatMap(({ question }) => question.requirementIds),
    ...renewed.flatMap((role) => [
      ...spokenIds(Object.hasOwn(outputs, role) ? (outputs[role] ?? null) : null),
    ]),
  ]);
}

/** In the order that was shown; what is new comes last. */
function mergedById<Thing extends Entry & { readonly id: string }>(
  fresh: readonly Thing[],
  shown: readonly Thing[],
  isOpen: IsOpen,
): Thing[] {
  const freshOf = new Map(fresh.map((one) => [one.id, one]));
  const known = new Set(shown.map(({ id }) => id));
  const kept = shown.flatMap((old) => {
    const next = freshOf.get(old.id);
    return isOpen(old) || (next !== undefined && isOpen(next)) ? (next ?? []) : old;
  });
  return [...kept, ...fresh.filter((one) => !known.has(one.id) && isOpen(one))];
}

function mergedByText<Thing extends Entry & { readonly text: string }>(
  fresh: readonly Thing[],
  shown: readonly Thing[],
  isOpen: IsOpen,
): Thing[] {
  const texts = new Set(fresh.map(({ text }) => text));
  const known = new Set(shown.map(({ text }) => text));
  return [
    ...shown.filter((old) => texts.has(old.text) || !isOpen(old)),
    ...fresh.filter((one) => !known.has(one.text) && isOpen(one)),
  ];
}

function keptQuestions(
  fresh: Prp,
  shown: Prp,
  openIds: ReadonlySet<string>,
  { answers }: Pick<PlanFacts, "answers">,
): Prp["questions"] {
  const isAnswered = answeredTest(usableAnswers(answers));
  const isAbout = (prp: Prp, questionId: string): boolean =>
    prp.requirements.some(({ id, questionIds }) => openIds.has(id) && questionIds.includes(questionId));
  const freshIds = new Set(fresh.questions.map(({ id }) => id));
  const shownIds = new Set(shown.questions.map(({ id }) => id));
  return [
    ...shown.questions.filter(
      ({ id, text }) => !isAnswered(text) && (freshIds.has(id) || !isAbout(shown, id)),
    ),
    ...fresh.questions.filter(({ id }) => !shownIds.has(id) && isAbout(fresh, id)),
  ];
}

function keptAssumptions(fresh: Prp, shown: Prp, questions: Prp["questions"]): Prp["assumptions"] {
  const open = new Set(questions.map(({ id }) => id));
  const isOpen = ({ questionId }: { questionId: string | null }): boolean =>
    questionId === null || open.has(questionId);
  const known = new Set(shown.assumptions.map(({ id }) => id));
  return [...shown.assumptions, ...fresh.assumptions.filter(({ id }) => !known.has(id))].filter(isOpen);
}

function keptRequirements(
  fresh: Prp,
  shown: Prp,
  openIds: ReadonlySet<string>,
  questions: Prp["questions"],
): Prp["requirements"] {
  const shownOf = new Map(shown.requirements.map((one) => [one.id, one]));
  const asked = new Set(questions.map(({ id }) => id));
  return fresh.requirements.map((next) => {
    const old = shownOf.get(next.id) ?? next;
    const ids = new Set([...old.questionIds, ...next.questionIds]);
    return { ...(openIds.has(next.id) ? next : old), questionIds: [...ids].filter((id) => asked.has(id)) };
  });
}

/** Tasks and their tests; cut otherwise than before they are taken as they are, for nothing may point at a task that is gone. */
function keptWork(fresh: Prp, shown: Prp, isNew: IsOpen): Pick<Prp, "tasks" | "tests"> {
  const isSameCut = idsOf(fresh.tasks) === idsOf(shown.tasks);
  if (!isSameCut) return { tasks: fresh.tasks, tests: fresh.tests };
  return {
    tasks: mergedById(fresh.tasks, shown.tasks, isNew),
    tests: mergedById(fresh.tests, shown.tests, isNew),
  };
}

function idsOf(things: readonly { readonly id: string }[]): string {
  return things.map(({ id }) => id).join();
}

/** Ids of what is gone or says something else than it did. */
function changedIds(
  now: readonly { readonly id: string }[],
  before: readonly { readonly id: string }[],
): ReadonlySet<string> {
  const nowOf = new Map(now.map((one) => [one.id, JSON.stringify(one)]));
  return new Set(before.filter((one) => nowOf.get(one.id) !== JSON.stringify(one)).map(({ id }) => id));
}

function mentionTest(ids: ReadonlySet<string>): (entry: Entry) => boolean {
  if (ids.size === 0) return () => false;
  return (entry) => (JSON.stringify(entry).match(/\b(?:DEC|RISK)-\d+\b/g) ?? []).some((id) => ids.has(id));
}
