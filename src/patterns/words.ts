// Words as the pattern memory compares them, in any language: stems where endings are known, pairs of signs where no
// blanks stand between words.
import { stemsOf } from "../domain/words/stems.ts";

const maxWords = 5_000;

/** The different words of a text, in order; a word that is said twice is not twice as true. */
export function wordsIn(text: string): string[] {
  const runs =
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+[+#*]*/gu) ?? [];
  const words = new Set(runs.flatMap((run) => (unspaced.test(run) ? pairsIn(run) : [run])));
  return [...words]
    .filter((word) => (word.length > 1 || unspaced.test(word)) && !empty.has(word))
    .slice(0, maxWords);
}

/** The forms under which a word is filed and looked for. */
export function formsOf(word: string): string[] {
  return [...stemsOf(word.replace(/\*+$/, ""))];
}

/** Whether the word stands for all that begin with it. */
export function isBeginning(word: string): boolean {
  return word.endsWith("*");
}

const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/u;

function pairsIn(run: string): string[] {
  const signs = Array.from(run);
  return signs.length === 1 ? signs : signs.slice(1).map((sign, at) => `${signs[at] ?? ""}${sign}`);
}

/** English words that say nothing of a subject; other languages have none here, since patterns are written in English. */
const empty = new Set(
  (
    "a about all also an and any are as at be been being but by can could each every for from has have if in into is it " +
    "its may more most must need needs new no not of on one only or other our should so some such than that the their " +
    "them then there these they this those through to under up use used uses using want was we were what when where " +
    "which while who will with without would you your"
  ).split(" "),
);
