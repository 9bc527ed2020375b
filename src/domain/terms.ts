// Finding words in a brief: whole words and stems, never substrings, never under negation or in what is excluded.
import type { Passage } from "./brief.ts";
import { isNegated, isNegatedInRun } from "./words/negation.ts";
import { termStemsOf } from "./words/stems.ts";
import { indexOf, placeFrom, rawAt, stemsFrom, type TermIndex } from "./words/term-index.ts";
import { tokensOf, type Token } from "./words/tokens.ts";

export interface TermHit {
  readonly term: string;
  /** The words as they stand in the brief. */
  readonly found: string;
  readonly line: number;
  readonly quote: string;
  /** Its `scope` tells whether the word stands in the wish itself or only in the background. */
  readonly passage: Passage;
}

const longestQuote = 200;

/**
 * Where the passages speak of one of these terms, in the order of the text. "login" finds "logins" and "log-in",
 * "sign in" finds "sign-in"; "auth" does not find "author". A term with a capital letter, such as "Go" or "SQL", finds
 * only words written like it; one that ends in `*`, such as "Datenbank*", finds every word that begins with it, for
 * languages that bend or join their words. Of terms that overlap in one place the longest counts.
 */
export function findTerms(passages: readonly Passage[], terms: readonly string[]): TermHit[] {
  const index = indexOf(passages);
  const found = parsed(terms).flatMap((term) => placesOf(index, term));
  found.sort(inTextOrder);
  const hits: TermHit[] = [];
  let covered = -1;
  let around: TokensOfPassage = { passage: -1, first: 0, tokens: [], lineFeeds: [] };
  for (const place of found) {
    if (place.first <= covered) continue;
    covered = place.last;
    around = tokensAt(index, place.first, around);
    if (!isNegated(around.tokens, place.first - around.first, place.last - around.first))
      hits.push(hitOf(index, place, around));
  }
  return hits;
}

/** Whether a text speaks of one of these terms; the rules are those of `findTerms`. */
export function hasTerm(text: string, terms: readonly string[]): boolean {
  const passage: Passage = { text, startLine: 1, endLine: 1, kind: "prose", scope: "in" };
  return findTerms([passage], terms).length > 0;
}

interface Term {
  readonly text: string;
  readonly words: readonly TermWord[];
  /** The words written as one, such as `signin`. */
  readonly joined: readonly string[];
  /** Chinese and Japanese put no spaces between words, so there a term is looked for in the text as it is. */
  readonly spaceless: boolean;
}
interface TermWord {
  readonly stems: readonly string[];
  /** The exact writing that is asked for; null when any will do. */
  readonly exact: string | null;
  /** What the word must begin with; null when the whole word is asked for. */
  readonly prefix: string | null;
}

const parsedTerms = new WeakMap<readonly string[], readonly Term[]>();

function parsed(terms: readonly string[]): readonly Term[] {
  const known = parsedTerms.get(terms);
  if (known !== undefined) return known;
  const made = [...new Set(terms)].map(termOf).filter(({ words }) => words.length > 0);
  parsedTerms.set(terms, made);
  return made;
}

function termOf(text: string): Term {
  const tokens = tokensOf(text);
  const words = tokens.map((token) => termWordOf(token, text, tokens.length > 1));
  const mayJoin =
    tokens.length === 2 && words.every(({ exact, prefix }) => exact === null && prefix === null);
  return {
    text,
    words,
    joined: mayJoin ? termStemsOf(tokens.map(({ word }) => word).join("")) : [],
    spaceless: /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u.test(text),
  };
}

function termWordOf({ raw, word, end }: Token, text: string, inPhrase: boolean): TermWord {
  if (text[end] === "*") return { stems: [], exact: null, prefix: word };
  return {
    stems: termStemsOf(word, inPhrase ? "in a phrase" : "alone"),
    exact: isExact(raw) ? raw : null,
    prefix: null,
  };
}

/** `Go` and `SQL` could be mistaken for other words; `PostgreSQL` is written like nothing else, so any case will do. */
function isExact(raw: string): boolean {
  const mixed = /\p{Ll}.*\p{Lu}/u.test(raw) || /\p{Lu}{2}.*\p{Ll}/u.test(raw);
  return /\p{Lu}/u.test(raw) && !mixed;
}

/** Words `first` to `last` of the index, where the term stands. */
interface Place {
  readonly term: Term;
  readonly first: number;
  readonly last: number;
}

function placesOf(index: TermIndex, term: Term): Place[] {
  if (term.spaceless) return spacelessPlaces(index, term);
  const [head, ...rest] = term.words;
  if (head === undefined) return [];
  const places = candidates(index, head.prefix === null ? head.stems : stemsFrom(index, head.prefix))
    .map(placeFrom)
    .filter(({ at, joins }) => head.exact === null || (!joins && isWritten(rawAt(index, at), head.exact)))
    .filter(({ joins }) => !joins || rest.length === 0)
    .filter(({ at }) => rest.every((word, next) => standsAt(index, at, next + 1, word)))
    .map(({ at, joins }) => ({ term, first: at, last: at + (joins ? 1 : rest.length) }));
  const joined = candidates(index, term.joined)
    .map(placeFrom)
    .map(({ at, joins }) => ({ term, first: at, last: at + (joins ? 1 : 0) }));
  return [...places, ...joined];
}

function candidates(index: TermIndex, stems: readonly string[]): readonly number[] {
  const [only, ...others] = stems;
  if (only !== undefined && others.length === 0) return index.places.get(only) ?? [];
  return [...new Set(stems.flatMap((stem) => index.places.get(stem) ?? []))];
}

function isWritten(raw: string | undefined, exact: string): boolean {
  return raw === exact || raw === `${exact}s`;
}

function standsAt(
  index: TermIndex,
  first: number,
  offset: number,
  { prefix, exact, stems }: TermWord,
): boolean {
  const at = first + offset;
  const word = index.words[at];
  const isNext = index.passageOf[at] === index.passageOf[first] && index.isParted[at] === 0;
  if (word === undefined || !isNext) return false;
  if (prefix !== null) return word.startsWith(prefix);
  if (exact !== null) return isWritten(rawAt(index, at), exact);
  return index.stems.get(word)?.some((stem) => stems.includes(stem)) ?? false;
}

function spacelessPlaces(index: TermIndex, term: Term): Place[] {
  return index.spaceless
    .filter((at) => isWantedIn(rawAt(index, at) ?? "", term.text))
    .map((at) => ({ term, first: at, last: at }));
}

function isWantedIn(run: string, term: string): boolean {
  const at = run.indexOf(term);
  return at >= 0 && !isNegatedInRun(run, at, at + term.length);
}

function inTextOrder(a: Place, b: Place): number {
  return a.first - b.first || b.last - a.last;
}

/** The words of the passage that was last looked at, with the place of its first. */
interface TokensOfPassage {
  readonly passage: number;
  readonly first: number;
  readonly tokens: readonly Token[];
  readonly lineFeeds: readonly number[];
}

/** The words around this place: hits come in the order of the text, so that each passage is split once. */
function tokensAt({ passages, passageOf }: TermIndex, at: number, before: TokensOfPassage): TokensOfPassage {
  const passage = passageOf[at] ?? -1;
  if (passage === before.passage) return before;
  let first = at;
  while (first > 0 && passageOf[first - 1] === passage) first--;
  const text = passages[passage]?.text ?? "";
  return {
    passage,
    first,
    tokens: tokensOf(text),
    lineFeeds: Array.from(text.matchAll(/\n/g), ({ index }) => index),
  };
}

function hitOf({ passages }: TermIndex, { term, first, last }: Place, around: TokensOfPassage): TermHit {
  const passage = passages[around.passage];
  const start = around.tokens[first - around.first]?.start;
  const end = around.tokens[last - around.first]?.end;
  if (passage === undefined || start === undefined || end === undefined)
    throw new RangeError("A place outside its text.");
  return {
    term: term.text,
    found: foundIn(passage.text, term, start, end),
    line: passage.startLine + countBelow(around.lineFeeds, start),
    quote: quoteAround(passage.text, start, end),
    passage,
  };
}

/** Chinese and Japanese stand in runs without spaces, of which only the term itself is meant. */
function foundIn(text: string, term: Term, start: number, end: number): string {
  return term.spaceless ? term.text : text.slice(start, end).replace(/\s+/g, " ");
}

/** How many of these rising numbers are below a limit: by halves, since a passage may have thousands of lines. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** At most 200 characters of the text with the hit among them, cut between words. */
function quoteAround(text: string, start: number, end: number): string {
  if (text.length <= longestQuote) return text.trim();
  const spare = Math.max(0, longestQuote - (end - start));
  const from = Math.max(0, Math.min(start - Math.floor(spare / 2), text.length - longestQuote));
  const to = Math.min(text.length, from + longestQuote);
  const left = from === 0 ? 0 : afterSpace(text, from, start);
  const right = to === text.length ? to : beforeSpace(text, to, end);
  return text.slice(left, right).trim();
}

function afterSpace(text: string, from: number, limit: number): number {
  const space = text.indexOf(" ", from);
  return space < 0 || space >= limit ? from : space + 1;
}

function beforeSpace(text: string, to: number, limit: number): number {
  const space = text.lastIndexOf(" ", to);
  return space <= limit ? to : space;
}
