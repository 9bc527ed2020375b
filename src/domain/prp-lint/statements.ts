// What a sentence says, apart from how it is worded: its content words, its figures, and whether it denies. Sentences that
// say nearly the same are found through their rarest words, so the work grows with the text and not with its square.
import { figuresIn, type Figure } from "./figures.ts";

export interface Statement<T> {
  readonly of: T;
  readonly words: ReadonlySet<string>;
  readonly figures: readonly Figure[];
  /** Every number as it stands, so that "item 1" and "item 2" are two things. */
  readonly numbers: string;
  /** Those of them that are no figures: what the sentence is about, such as "room 7". */
  readonly names: string;
  readonly denies: boolean;
}

export function statementOf<T>(text: string, of: T): Statement<T> {
  return { of, ...readingOf(text) };
}

/** All pairs whose words are at least this alike (Jaccard), each once. */
export function similarPairs<T>(
  statements: readonly Statement<T>[],
  threshold: number,
): [Statement<T>, Statement<T>][] {
  const counts = countsOf(statements);
  const index = new Map<string, number[]>();
  const pairs: [Statement<T>, Statement<T>][] = [];
  statements.forEach((statement, at) => {
    const met = new Set<number>();
    for (const word of rarest(statement.words, counts, threshold)) {
      const known = index.get(word) ?? [];
      for (const other of known) met.add(other);
      if (known.length < mostCompared) index.set(word, [...known, at]);
    }
    for (const place of met) {
      const other = statements[place];
      if (other !== undefined && likeness(statement.words, other.words) >= threshold)
        pairs.push([other, statement]);
    }
  });
  return pairs;
}

/** How much of the first set stands in the second, from 0 to 1. */
export function containment(small: ReadonlySet<string>, large: ReadonlySet<string>): number {
  return small.size === 0 ? 0 : shared(small, large) / small.size;
}

/** A word that stands at the rare end of more statements than this tells little, and would cost much. */
const mostCompared = 24;

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = shared(a, b);
  return both === 0 ? 0 : both / (a.size + b.size - both);
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both += 1;
  return both;
}

function countsOf<T>(statements: readonly Statement<T>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of statements) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

// Two sets that are alike by `threshold` share at least one of this many rarest words.
function rarest(
  words: ReadonlySet<string>,
  counts: ReadonlyMap<string, number>,
  threshold: number,
): string[] {
  const byRarity = [...words].sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1));
  return byRarity.slice(0, Math.floor((1 - threshold) * words.size) + 1);
}

type Reading = Omit<Statement<unknown>, "of">;

function readingOf(text: string): Reading {
  const folded = text.toLowerCase().replace(/\b(log|sign)[ -]?(?:ged|ned)?[ -]?in(?:s|to|g)?\b/g, "signin");
  const figures = figuresIn(text);
  // 30 minutes and 2 hours are about the same thing, but 30 items are about items.
  const measures = figures.filter(({ unit }) => plainUnits.has(unit));
  const plain = measures.reduce((rest, { words }) => rest.replace(words.toLowerCase(), " "), folded);
  const words = (plain.match(/[\p{L}\p{M}_]+(?:['’]t)?/gu) ?? [])
    .map((word) => (hollow.has(word) ? word : stem(word)))
    .filter((word) => !hollow.has(word));
  return {
    words: new Set(words.map((word) => synonyms.get(word) ?? word)),
    figures,
    numbers: numbersIn(text),
    names: numbersIn(figures.reduce((rest, figure) => rest.replace(figure.words, " "), text)),
    denies: denial.test(text),
  };
}

const plainUnits = new Set(["time", "size", "%"]);

function numbersIn(text: string): string {
  return (text.match(/\d+(?:[.,]\d+)*/g) ?? []).toSorted().join(" ");
}

const denial = /\b(?:not|never|cannot|no longer)\b|n['’]t\b/i;

function stem(word: string): string {
  if (word.length < 5) return word;
  return word.replace(/(?:ies|y)$/, "i").replace(/(?:ing|ed|es|s|e)$/, "");
}

const hollow = new Set(
  (
    "a an the and or of to in on at by for from with into onto as is are be been it its this that these those there " +
    "their they them we you your our his her he she i must shall should will can could may might would has have had " +
    "do does did not no never cannot also when then if while each every all any some such than so but able via per " +
    "system shal should application app software product please ensur allow let necessari needed need case way user " +
    "within up least most more less under over at about exactly don't can't won't mustn't shouldn't "
  ).split(" "),
);

/** Words for the same deed, so that a requirement is known again in other words. */
const synonyms = new Map(
  [
    "creat add mak new register",
    "delet remov eras",
    "show display view see",
    "edit updat chang modifi alter",
    "stor sav persist keep kept retain",
    "send transmit deliver",
    "get fetch retriev obtain",
    "answer respond respons repli return",
    "pick choos select",
    "begin start launch",
    "end stop finish",
    "quick fast rapid",
    "buy purchas",
    "mail email",
  ].flatMap((line) => {
    const [first = line, ...others] = line.split(" ");
    return others.map((word): [string, string] => [word, first]);
  }),
);
