// Which requirement of an edited brief is an old one in other words: under the same heading, in the same place, and most
// of its words shared.
import type { Requirement } from "./brief.ts";
import { likeness, wordsOf } from "./prp-compile/text.ts";

type Pairs = Map<Requirement, Requirement>;

/** How alike two texts must be: less where nothing else stands between the same neighbours. */
const alikeInPlace = 0.25;
const alikeAnywhere = 0.5;
/** Compared with at most so many candidates each, so that a brief that was rewritten costs no more than its length. */
const mostCandidates = 24;

/** Adds the pairs to those that are known: first between the same neighbours, then under the same heading. */
export function pairEdited(
  before: readonly Requirement[],
  after: readonly Requirement[],
  pairs: Pairs,
): void {
  const words = wordCache();
  pairWithin(before, after, pairs, alikeInPlace, words, neighbourKeys);
  pairWithin(before, after, pairs, alikeAnywhere, words, sectionKeys);
}

type Words = (requirement: Requirement) => ReadonlySet<string>;
/** For each requirement in turn, what it must have in common with another to be compared; the same for both briefs. */
type Keys = (list: readonly Requirement[], partnerOf: (one: Requirement) => Requirement | null) => string[];

function pairWithin(
  before: readonly Requirement[],
  after: readonly Requirement[],
  pairs: Pairs,
  least: number,
  words: Words,
  keysOf: Keys,
): void {
  const taken = new Set(pairs.values());
  const oldKeys = keysOf(before, (old) => (taken.has(old) ? old : null));
  const newKeys = keysOf(after, (next) => pairs.get(next) ?? null);
  const candidates = new Map<string, Requirement[]>();
  for (const [at, old] of before.entries())
    if (!taken.has(old)) {
      const key = oldKeys[at] ?? "";
      candidates.set(key, candidates.get(key) ?? []);
      candidates.get(key)?.push(old);
    }
  for (const [at, next] of after.entries()) {
    const near = pairs.has(next) ? [] : (candidates.get(newKeys[at] ?? "") ?? []);
    const best = closest(next, near.slice(0, mostCandidates), least, words);
    if (best === null) continue;
    pairs.set(next, best);
    near.splice(near.indexOf(best), 1);
  }
}

function closest(
  next: Requirement,
  candidates: readonly Requirement[],
  least: number,
  words: Words,
): Requirement | null {
  let best: Requirement | null = null;
  let most = least;
  for (const old of candidates) {
    const alike = likeness(words(next), words(old));
    if (alike > most || (best === null && alike === most)) [best, most] = [old, alike];
  }
  return best;
}

/** The nearest paired neighbour before it. */
function neighbourKeys(
  list: readonly Requirement[],
  partnerOf: (one: Requirement) => Requirement | null,
): string[] {
  let last = "";
  return list.map((requirement) => {
    last = partnerOf(requirement)?.id ?? last;
    return JSON.stringify([last, requirement.section]);
  });
}

function sectionKeys(list: readonly Requirement[]): string[] {
  return list.map(({ section }) => JSON.stringify(section));
}

function wordCache(): Words {
  const known = new Map<Requirement, ReadonlySet<string>>();
  return (requirement) => {
    const words = known.get(requirement) ?? piecesOf(requirement.text.slice(0, 600));
    known.set(requirement, words);
    return words;
  };
}

const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;

/** The words of a text; of one that is written without blanks, its pairs of letters. */
function piecesOf(text: string): ReadonlySet<string> {
  if (!unspaced.test(text)) return wordsOf(text);
  const letters = text.match(/[\p{L}\p{N}]/gu) ?? [];
  return new Set(letters.map((letter, at) => letter + (letters[at + 1] ?? "")));
}
