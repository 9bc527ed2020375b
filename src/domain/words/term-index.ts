// The passages of a brief made ready for looking words up: every word is split and stemmed once, not once a term. A brief
// may have a million words, so each is a few numbers in long arrays and not an object of its own.
import type { Passage } from "../brief.ts";
import { stemsOf } from "./stems.ts";
import { tokensOf, type Token } from "./tokens.ts";

/** A word of the index, counted from its first passage to its last; `joins` is true where the next one belongs to it. */
export interface Place {
  readonly at: number;
  readonly joins: boolean;
}

export interface TermIndex {
  readonly passages: readonly Passage[];
  /** Every word in order, as it is looked up; none of what the brief excludes. */
  readonly words: readonly string[];
  /** The passage of each word, where it begins and ends there, and whether a mark of punctuation parts it from the one before. */
  readonly passageOf: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly isParted: Uint8Array;
  /** The stems of each word that occurs. */
  readonly stems: ReadonlyMap<string, readonly string[]>;
  /** Where each stem stands; see `placeFrom`. `log-in` stands under `login` as well. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** The keys of `places` in order, for terms that ask for the beginning of a word. */
  readonly sorted: readonly string[];
  /** The words in which Chinese or Japanese terms may stand. */
  readonly spaceless: readonly number[];
}

const indexes = new WeakMap<readonly Passage[], TermIndex>();

/** The index of these passages, made at the first call and kept as long as the passages are. */
export function indexOf(passages: readonly Passage[]): TermIndex {
  const known = indexes.get(passages);
  if (known !== undefined) return known;
  const index = buildIndex(passages);
  indexes.set(passages, index);
  return index;
}

/** A number of `places` as the place that it stands for. */
export function placeFrom(code: number): Place {
  return { at: code >> 1, joins: (code & 1) === 1 };
}

/** The word at this place as it stands in the text. */
export function rawAt({ passages, passageOf, starts, ends }: TermIndex, at: number): string | undefined {
  return passages[passageOf[at] ?? -1]?.text.slice(starts[at], ends[at]);
}

function buildIndex(passages: readonly Passage[]): TermIndex {
  const words: string[] = [];
  const [passageOf, starts, ends, isParted]: [number[], number[], number[], number[]] = [[], [], [], []];
  const stems = new Map<string, readonly string[]>();
  const places = new Map<string, number[]>();
  const spaceless: number[] = [];
  const known = new Map<string, string>();
  const file = (word: string, code: number): void => {
    const own = stems.get(word) ?? stemsOf(word);
    stems.set(word, own);
    for (const stem of own) push(places, stem, code);
  };
  const add = (token: Token, next: Token | undefined, passage: number): void => {
    const at = words.length;
    // One string for all places of a word: a text repeats most of its words.
    const word = known.get(token.word) ?? token.word;
    known.set(word, word);
    words.push(word);
    passageOf.push(passage);
    starts.push(token.start);
    ends.push(token.end);
    isParted.push(/[.!?;:,]/.test(token.gap.replace(/^[.,]$/, "")) ? 1 : 0);
    file(word, at << 1);
    if (next?.gap === "-") file(word + next.word, (at << 1) | 1);
    if (asian.test(token.raw)) spaceless.push(at);
  };
  passages.forEach(({ scope, text }, passage) => {
    const tokens = scope === "out" ? [] : tokensOf(text);
    tokens.forEach((token, at) => {
      add(token, tokens[at + 1], passage);
    });
  });
  return {
    passages,
    words,
    passageOf: Int32Array.from(passageOf),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    isParted: Uint8Array.from(isParted),
    stems,
    places,
    sorted: [...places.keys()].sort(),
    spaceless,
  };
}

const asian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

/** The stems that begin with these letters. */
export function stemsFrom({ sorted }: TermIndex, prefix: string): string[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < prefix) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (sorted[end]?.startsWith(prefix) === true) end++;
  return sorted.slice(low, end);
}

function push(places: Map<string, number[]>, stem: string, code: number): void {
  const known = places.get(stem);
  if (known === undefined) places.set(stem, [code]);
  else known.push(code);
}
