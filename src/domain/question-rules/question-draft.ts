// A question before it has its number, and what the finders of questions share.
import type { Question } from "../question.ts";
import type { Source } from "../source.ts";
import { stemsOf } from "../words/stems.ts";
import type { TermHit } from "../terms.ts";
import { tokensOf } from "../words/tokens.ts";

export type QuestionDraft = Omit<Question, "id">;

/** The place of a hit, as a source. */
export function sourceOf({ quote, passage }: TermHit): Source {
  return { startLine: Math.max(1, passage.startLine), endLine: Math.max(1, passage.endLine), quote };
}

/** The words of the brief in quotation marks, shortened for reading aloud. */
export function quoted(text: string): string {
  const plain = text.replaceAll("\n", " ").trim();
  if (plain.length <= 90) return `"${plain}"`;
  const space = plain.lastIndexOf(" ", 88);
  return `"${plain.slice(0, space > 40 ? space : 88).trimEnd()} …"`;
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
