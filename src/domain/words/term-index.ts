// The passages of a brief made ready for looking words up: every word is split and stemmed once, not once a term.
import type { Passage } from "../brief.ts";
import { stemsOf } from "./stems.ts";
import { tokensOf, type Token } from "./tokens.ts";

/** Words `first` to `last` of a passage. */
export interface Place {
  readonly passage: number;
  readonly first: number;
  readonly last: number;
}

export interface TermIndex {
  readonly passages: readonly Passage[];
  /** The words of each passage; none for what the brief excludes. */
  readonly tokens: readonly (readonly Token[])[];
  /** The stems of each word that occurs. */
  readonly stems: ReadonlyMap<string, readonly string[]>;
  /** Where each stem stands. `log-in` stands under `login` as well. */
  readonly places: ReadonlyMap<string, readonly Place[]>;
  /** The keys of `places` in order, for terms that ask for the beginning of a word. */
  readonly sorted: readonly string[];
  /** The words in which Chinese or Japanese terms may stand. */
  readonly spaceless: readonly { readonly raw: string; readonly place: Place }[];
  /** Where the lines of each passage end. */
  readonly lineEnds: readonly (readonly number[])[];
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

function buildIndex(passages: readonly Passage[]): TermIndex {
  const tokens = passages.map(({ scope, text }) => (scope === "out" ? [] : tokensOf(text)));
  const stems = new Map<string, readonly string[]>();
  const places = new Map<string, Place[]>();
  const file = (word: string, place: Place): void => {
    const known = stems.get(word) ?? stemsOf(word);
    stems.set(word, known);
    for (const stem of known) push(places, stem, place);
  };
  tokens.forEach((words, passage) => {
    words.forEach(({ word }, at) => {
      file(word, { passage, first: at, last: at });
      const next = words[at + 1];
      if (next?.gap === "-") file(word + next.word, { passage, first: at, last: at + 1 });
    });
  });
  const spaceless = tokens.flatMap(spacelessWords);
  const lineEnds = passages.map(({ text }) => Array.from(text.matchAll(/\n/g), ({ index }) => index));
  return { passages, tokens, stems, places, sorted: [...places.keys()].sort(), spaceless, lineEnds };
}

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

function spacelessWords(words: readonly Token[], passage: number): { raw: string; place: Place }[] {
  return words.flatMap(({ raw }, at) =>
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(raw)
      ? [{ raw, place: { passage, first: at, last: at } }]
      : [],
  );
}

function push(places: Map<string, Place[]>, stem: string, place: Place): void {
  const known = places.get(stem);
  if (known === undefined) places.set(stem, [place]);
  else known.push(place);
}
