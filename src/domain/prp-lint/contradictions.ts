// Rules about requirements that cannot both be met, or say the same twice.
import type { Prp, PrpRequirement } from "../prp.ts";
import { figuresIn, type Figure } from "./figures.ts";
import type { Finding, LintRule } from "./rule.ts";
import { containment, similarPairs, statementOf, type Statement } from "./statements.ts";

export const contradiction: LintRule = {
  code: "prp/contradiction",
  criterion: 21,
  group: "consistency",
  severity: "error",
  reason: "Of two requirements that exclude each other, a builder meets the one read last.",
  fix: "Keep one of them, or ask which counts.",
  bad: "A session must end after 30 minutes. … A session must end after 2 hours.",
  good: "A session must end after 30 minutes without a request.",
  check: (prp) =>
    pairsOf(prp, alikeEnough)
      .filter(([one, other]) => contradicts(one, other) && !isSettled(one.of, other.of))
      .map(([one, other]) => ({
        at: other.of.id,
        message: `${other.of.id} contradicts ${one.of.id}: ${difference(one, other)}.`,
      })),
};

export const contradictingCriterion: LintRule = {
  code: "prp/contradicting-criterion",
  criterion: 21,
  group: "consistency",
  severity: "error",
  reason: "A criterion with another limit accepts another product.",
  fix: "Write the figure of the requirement.",
  bad: "REQ-3 … within 200 ms. AC-3.1 Then the answer is complete within 500 ms.",
  good: "REQ-3 … within 200 ms. AC-3.1 Then the answer is complete within 200 ms.",
  check: (prp) => [...prp.requirements.flatMap(criteriaAgainst), ...doneAgainst(prp)],
};

export const duplicateRequirement: LintRule = {
  code: "prp/duplicate-requirement",
  criterion: 23,
  group: "consistency",
  severity: "warning",
  reason: "What is asked twice is built twice, or changed in one place only.",
  fix: "Keep one of them.",
  bad: "Users can delete a list. … A user is able to remove lists.",
  good: "Users can delete a list.",
  check: (prp) =>
    pairsOf(prp, nearlySame)
      .filter(
        ([one, other]) => one.numbers === other.numbers && one.denies === other.denies && one.words.size > 2,
      )
      .map(([one, other]) => ({ at: other.of.id, message: `${other.of.id} says the same as ${one.of.id}.` })),
};

const alikeEnough = 0.75;
const nearlySame = 0.85;
/** Of fewer words, two sentences are alike by chance. */
const fewestWords = 3;

type Pair = [Statement<PrpRequirement>, Statement<PrpRequirement>];

function pairsOf(prp: Prp, threshold: number): Pair[] {
  const pairs = found.get(prp) ?? similarPairs(statementsOf(prp), alikeEnough);
  found.set(prp, pairs);
  return threshold === alikeEnough ? pairs : pairs.filter(([a, b]) => mutual(a.words, b.words) >= threshold);
}

const found = new WeakMap<Prp, Pair[]>();

function statementsOf({ requirements }: Prp): Statement<PrpRequirement>[] {
  return requirements
    .filter(({ kind }) => kind !== "exclusion")
    .map((each) => statementOf(each.text, each))
    .filter(({ words }) => words.size >= fewestWords);
}

function mutual(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = containment(a, b) * a.size;
  return both / (a.size + b.size - both);
}

/** One thing with two figures, or one deed that is asked for and forbidden. */
export function contradicts(one: Statement<unknown>, other: Statement<unknown>): boolean {
  if (one.denies !== other.denies)
    return one.numbers === other.numbers && mutual(one.words, other.words) >= nearlySame;
  return (
    one.names === other.names &&
    isWithin(one.words, other.words) &&
    otherFigure(one.figures, other.figures) !== null
  );
}

/** "Medium alarm at 30 minutes" and "high alarm at 10 minutes" are two things: each has a word that the other lacks. */
function isWithin(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  return containment(small, large) === 1;
}

/** The two figures of one unit that differ, when each sentence has just one of it. */
function otherFigure(ours: readonly Figure[], theirs: readonly Figure[]): [Figure, Figure] | null {
  for (const figure of ours) {
    const same = theirs.filter(({ unit }) => unit === figure.unit);
    const [other] = same;
    if (other === undefined || same.length > 1 || ours.filter(({ unit }) => unit === figure.unit).length > 1)
      continue;
    const isRange = figure.bound !== null && other.bound !== null && figure.bound !== other.bound;
    if (other.value !== figure.value && !isRange) return [figure, other];
  }
  return null;
}

/** What the two disagree about, for a message. */
export function difference(one: Statement<unknown>, other: Statement<unknown>): string {
  const figures = otherFigure(one.figures, other.figures);
  if (one.denies !== other.denies || figures === null) return "one forbids what the other asks for";
  return `${figures[1].words} here and ${figures[0].words} there`;
}

/** A question that touches both has to be answered first; then one of them goes. */
function isSettled(one: PrpRequirement, other: PrpRequirement): boolean {
  return one.questionIds.some((id) => other.questionIds.includes(id));
}

function criteriaAgainst({ id, text, acceptance, questionIds }: PrpRequirement): Finding[] {
  const figures = figuresIn(text);
  if (figures.length === 0 || questionIds.length > 0) return [];
  return acceptance.flatMap((criterion) => {
    const clash = criterion.negative ? null : otherFigure(figures, figuresIn(criterion.then));
    if (clash === null) return [];
    const [outcome, said] = [statementOf(criterion.then, null), statementOf(text, null)];
    if (outcome.words.size === 0 || containment(outcome.words, said.words) < mostlyThere) return [];
    const message = `${criterion.id} says ${clash[1].words} where ${id} says ${clash[0].words}.`;
    return [{ at: criterion.id, message }];
  });
}

function doneAgainst({ doneWhen, requirements }: Prp): Finding[] {
  if (doneWhen.every(({ text }) => figuresIn(text).length === 0)) return [];
  const measured = requirements
    .map((each) => statementOf(each.text, each))
    .filter(({ figures }) => figures.length > 0);
  return doneWhen.flatMap(({ text }): Finding[] => {
    const done = statementOf(text, null);
    if (done.figures.length === 0 || done.words.size < fewestWords) return [];
    const against = measured.find(
      ({ words, figures }) =>
        containment(done.words, words) >= 0.8 && otherFigure(figures, done.figures) !== null,
    );
    if (against === undefined) return [];
    return [{ at: "section-6", message: `“${text.slice(0, 60)}” has another figure than ${against.of.id}.` }];
  });
}

const mostlyThere = 0.5;
