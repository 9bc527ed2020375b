// Finding words in a brief: whole words and stems, never substrings, never under negation or in what is excluded.
import type { Passage } from "./brief.ts";
import { isNegated, isNegatedInRun } from "./words/negation.ts";
import { termStemsOf } from "./words/stems.ts";
import { indexOf, stemsFrom, type Place, type TermIndex } from "./words/term-index.ts";
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
  const found = parsed(terms).flatMap((term) => placesOf(index, term).map((place) => ({ term, place })));
  found.sort((a, b) => inTextOrder(a.place, b.place));
  let covered: Place | undefined;
  const hits: TermHit[] = [];
  for (const { term, place } of found) {
    if (covered && place.passage === covered.passage && place.first <= covered.last) continue;
    covered = place;
    if (!isNegated(index.tokens[place.passage] ?? [], place.first, place.last))
      hits.push(hitOf(index, term, place));
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

function placesOf(index: TermIndex, term: Term): Place[] {
  if (term.spaceless) return spacelessPlaces(index, term.text);
  const [head, ...rest] = term.words;
  if (head === undefined) return [];
  const places = candidates(index, head.prefix === null ? head.stems : stemsFrom(index, head.prefix))
    .filter((place) => writtenAs(index, place, head))
    .filter((place) => place.first === place.last || rest.length === 0)
    .filter((place) => rest.every((word, at) => standsAt(index, place, at + 1, word)))
    .map((place) => ({ ...place, last: place.last + rest.length }));
  return term.joined.length === 0 ? places : [...places, ...candidates(index, term.joined)];
}

function candidates(index: TermIndex, stems: readonly string[]): Place[] {
  const [only, ...others] = stems;
  if (only !== undefined && others.length === 0) return [...(index.places.get(only) ?? [])];
  return [...new Set(stems.flatMap((stem) => index.places.get(stem) ?? []))];
}

function writtenAs({ tokens }: TermIndex, { passage, first, last }: Place, { exact }: TermWord): boolean {
  const raw = tokens[passage]?.[first]?.raw;
  return exact === null || (first === last && (raw === exact || raw === `${exact}s`));
}

function standsAt(index: TermIndex, place: Place, offset: number, word: TermWord): boolean {
  const token = index.tokens[place.passage]?.[place.first + offset];
  if (token === undefined || /[.!?;:,]/.test(token.gap.replace(/^[.,]$/, ""))) return false;
  if (word.prefix !== null) return token.word.startsWith(word.prefix);
  if (word.exact !== null) return token.raw === word.exact || token.raw === `${word.exact}s`;
  return index.stems.get(token.word)?.some((stem) => word.stems.includes(stem)) ?? false;
}

function spacelessPlaces({ spaceless }: TermIndex, text: string): Place[] {
  return spaceless.filter(({ raw }) => isWantedIn(raw, text)).map(({ place }) => place);
}

function isWantedIn(run: string, term: string): boolean {
  const at = run.indexOf(term);
  return at >= 0 && !isNegatedInRun(run, at, at + term.length);
}

function inTextOrder(a: Place, b: Place): number {
  return a.passage - b.passage || a.first - b.first || b.last - a.last;
}

function hitOf({ passages, tokens, lineEnds }: TermIndex, term: Term, place: Place): TermHit {
  const passage = passages[place.passage];
  const first = tokens[place.passage]?.[place.first];
  const last = tokens[place.passage]?.[place.last];
  if (passage === undefined || first === undefined || last === undefined)
    throw new RangeError("A place outside its text.");
  return {
    term: term.text,
    found: foundIn(passage.text, term, first.start, last.end),
    line: passage.startLine + countBelow(lineEnds[place.passage] ?? [], first.start),
    quote: quoteAround(passage.text, first.start, last.end),
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
