// The same measure with two different figures: an availability, a time limit, a date, a size.
import type { Requirement } from "../brief.ts";
import { eitherOr } from "./either-or.ts";
import { figureIn, type Figure } from "./figure.ts";
import { metricOf } from "./metrics.ts";
import { subjectOf, type QuestionDraft } from "./question-draft.ts";

/** Statements are compared only within one measure and unit, so the work grows with the brief and not with its square. */
export function twoFigures(requirements: readonly Requirement[]): QuestionDraft[] {
  const groups = new Map<string, Statement[]>();
  for (const statement of requirements.flatMap(statementOf)) {
    for (const key of statement.keys) {
      const group = groups.get(key) ?? [];
      if (group.length < mostCompared) groups.set(key, [...group, statement]);
    }
  }
  const pairs = [...groups.values()].flatMap(firstPair);
  return [
    ...new Map(pairs.map((pair) => [pair.map(({ requirement }) => requirement.id).join(" "), pair])).values(),
  ].map(([one, other]) =>
    eitherOr(
      { ...one.requirement, word: one.figure.words },
      { ...other.requirement, word: other.figure.words },
      `the same thing is ${one.figure.words} in one place and ${other.figure.words} in the other`,
    ),
  );
}

const mostCompared = 24;

interface Statement {
  readonly requirement: Requirement;
  readonly figure: Figure;
  /** What is measured, apart from the measure itself. */
  readonly subject: ReadonlySet<string>;
  /** Of a known measure: the project has only one of it; null when no word names the measure. */
  readonly alone: boolean | null;
  readonly keys: readonly string[];
}

function statementOf(requirement: Requirement): Statement[] {
  const figure = figureIn(requirement.text);
  if (figure === null || requirement.kind === "exclusion") return [];
  const metric = metricOf(requirement.text, figure.unit);
  const words = subjectOf(requirement.text.replace(figure.words, " ")).filter((word) => !bounds.has(word));
  const subject = new Set(metric === null ? words : words.filter((word) => !metric.words.has(word)));
  const keys =
    metric === null
      ? [...subject].map((word) => `${figure.unit} ${word}`)
      : [`${figure.unit} ${metric.name}`];
  return [{ requirement, figure, subject, alone: metric?.alone ?? null, keys }];
}

const bounds = new Set(
  subjectOf(
    "least most more less than under over within maximum minimum max min up exactly about last first below above",
  ),
);

function firstPair(group: readonly Statement[]): [Statement, Statement][] {
  for (const [at, one] of group.entries()) {
    const other = group.slice(at + 1).find((next) => differ(one, next));
    if (other !== undefined) return [[one, other]];
  }
  return [];
}

function differ(a: Statement, b: Statement): boolean {
  if (a.figure.value === b.figure.value) return false;
  // At least 8 and at most 64 go well together.
  if (a.figure.bound !== b.figure.bound && a.figure.bound !== null && b.figure.bound !== null) return false;
  if (a.alone === true) return isNear(a.subject, b.subject);
  return isSame(a.subject, b.subject, a.alone === null ? unnamed : named);
}

/** Of a measure that a project has only one of, only a word such as "staging" beside it makes it another. */
function isNear(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...qualifiers].every((word) => a.has(word) === b.has(word));
}

const qualifiers = new Set(
  subjectOf(
    "staging production development test premium free basic pro phase peak average critical normal night weekend year guest admin branch line function image video avatar document thumbnail initial target",
  ),
);

/** How many words two statements must share, and how many more one may have: fewer when the measure has a name. */
const named = { fewest: 0, more: 1 };
const unnamed = { fewest: 2, more: 3 };

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>, { fewest, more }: typeof named): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size < fewest || large.size > small.size + (small.size === 0 ? 0 : more)) return false;
  return [...small].every((word) => large.has(word)) && isNear(a, b);
}
