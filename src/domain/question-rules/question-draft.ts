// A question before it has its number, and what the finders of questions share.
import type { Requirement } from "../brief.ts";
import type { Question } from "../question.ts";
import { stemsOf } from "../words/stems.ts";
import { tokensOf } from "../words/tokens.ts";

export interface QuestionDraft extends Omit<Question, "id"> {
  /** How many requirements it touches: of two questions that weigh the same, the wider one is asked first. */
  readonly touches: number;
}

/** A requirement, and the words in it that raise the question. */
export interface Place {
  readonly requirement: Pick<Requirement, "text" | "source">;
  readonly word: string;
}

export interface Asking {
  readonly type: Question["type"];
  /** Completes `"words of the brief" (line 3): …`, and ends with a question mark. */
  readonly ask: string;
  /** The first is the default. */
  readonly options: readonly [string, string, ...string[]];
  readonly blocking?: boolean;
}

const mostSources = 12;

/** One question for all these places, which opens with the words of the first. */
function questionAt([first, ...others]: readonly [Place, ...Place[]], asking: Asking): QuestionDraft {
  const { type, ask, options, blocking = false } = asking;
  const count = others.length === 1 ? "1 more place" : `${others.length} more places`;
  const where = `line ${first.requirement.source.startLine}${others.length === 0 ? "" : `, and in ${count}`}`;
  return {
    type,
    text: `${quotedAround(first.requirement.text, first.word)} (${where}): ${ask}`,
    source: [first, ...others].slice(0, mostSources).map(({ requirement }) => requirement.source),
    options: [...options],
    default: options[0],
    blocking,
    touches: others.length + 1,
  };
}

/** The same when there may be no place at all. */
export function questionsAt(places: readonly Place[], asking: Asking): QuestionDraft[] {
  const [first, ...others] = places;
  return first === undefined ? [] : [questionAt([first, ...others], asking)];
}

const longestQuote = 110;

/** The words of the brief in quotation marks, shortened for reading aloud so that the word stays in them. */
export function quotedAround(text: string, word: string): string {
  const plain = text.replace(/\s+/g, " ").trim();
  if (plain.length <= longestQuote) return `"${plain}"`;
  const at = Math.max(0, plain.toLowerCase().indexOf(word.toLowerCase()));
  const spare = Math.max(0, longestQuote - word.length) / 2;
  const from = Math.max(0, Math.min(Math.floor(at - spare), plain.length - longestQuote));
  const start = startOf(plain, from, at);
  const to = Math.min(plain.length, start + longestQuote);
  const end = to === plain.length ? to : between(plain, at + word.length, to, plain.lastIndexOf(" ", to));
  return `"${start > 0 ? "… " : ""}${plain.slice(start, end).trim()}${end < plain.length ? " …" : ""}"`;
}

/** Where the clause begins that holds the word; where none begins near enough, between two words. */
function startOf(plain: string, from: number, at: number): number {
  const sentence = Math.max(...[". ", "? ", "! ", "; "].map((end) => plain.lastIndexOf(end, at - 1) + 2));
  if (sentence >= 2 && at - sentence < longestQuote / 2) return sentence;
  if (from === 0) return 0;
  const clause = /[,:–—]\s(?:(?:and|or|but|und|et|y|e|и)\s)?/iu.exec(plain.slice(from, at));
  const cut = clause === null ? plain.indexOf(" ", from) + 1 : from + clause.index + clause[0].length;
  return between(plain, from, at, cut);
}

/** The cut that falls between words, when it does not take the word itself away; else where it may fall at all. */
function between(plain: string, low: number, high: number, cut: number): number {
  if (cut >= low && cut <= high) return cut;
  return low === 0 || high >= plain.length ? low : Math.max(low, Math.min(high, cut));
}

const hollow = new Set(
  (
    "a an the and or of to in on at by for from with into onto as is are be been it its this that these those there their " +
    "they them we you your our his her he she i must shall should will would can could may might have has had do does did " +
    "not no never only also when then if while each every all any some such than so but system application app user users " +
    "want able per via using use used"
  ).split(" "),
);

/** The words of a sentence that say what it is about, each in its shortest form. */
export function subjectOf(text: string): string[] {
  const words = tokensOf(text).map(({ word }) => word);
  return words.filter((word) => !hollow.has(word) && /\p{L}{2}/u.test(word)).map(shortest);
}

function shortest(word: string): string {
  return [...stemsOf(word)].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0] ?? word;
}
