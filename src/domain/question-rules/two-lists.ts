// One series of settings given twice with different values: "5/10/15 clients" beside "client quantity (5/10/20)".
import type { Requirement } from "../brief.ts";
import { eitherOr } from "./either-or.ts";
import { subjectOf, type QuestionDraft } from "./question-draft.ts";

const series = /(?<![\d/.,])\d{1,6}(?:\s?\/\s?\d{1,6}){2,5}(?![\d/.,]\d)/g;
/** What a series is of stands this near to it. */
const reach = 40;
const mostCompared = 24;

interface Series {
  readonly requirement: Requirement;
  readonly words: string;
  readonly values: string;
  readonly subject: readonly string[];
}

export function twoLists(requirements: readonly Requirement[]): QuestionDraft[] {
  const found = requirements.flatMap(seriesIn).slice(0, mostCompared);
  for (const [at, one] of found.entries()) {
    const other = found.slice(at + 1).find((next) => differ(one, next));
    if (other !== undefined)
      return [
        eitherOr(
          { ...one.requirement, word: one.words },
          { ...other.requirement, word: other.words },
          `what seems to be one series is ${one.words} in one place and ${other.words} in the other`,
        ),
      ];
  }
  return [];
}

function seriesIn(requirement: Requirement): Series[] {
  const { text, kind } = requirement;
  if (kind === "exclusion") return [];
  return Array.from(text.matchAll(series), ({ 0: words, index }) => ({
    requirement,
    words,
    values: words.replace(/\s/g, ""),
    subject: subjectOf(text.slice(Math.max(0, index - reach), index + words.length + reach)),
  })).filter(({ values }) => !/^\d{1,2}\/\d{1,2}\/\d{4}$/.test(values));
}

/** Series with the same beginning, of the same length, about the same thing. */
function differ(a: Series, b: Series): boolean {
  const [one, other] = [a.values.split("/"), b.values.split("/")];
  return (
    a.values !== b.values &&
    one.length === other.length &&
    one[0] === other[0] &&
    one[1] === other[1] &&
    a.subject.some((word) => b.subject.includes(word))
  );
}
