// Sentences that oblige twice: "A must …; B must …" holds two obligations, "add, edit and delete links" holds one.
import { sliceOf, type MappedText } from "./mapped-text.ts";

const border =
  /;\s+(?=\S)|,\s+(?=(?:and|but|und|et|y|e)\s+(?:it|they|es|sie|il|elle|(?:the|an?|each|all|any|der|die|das|le|la|les|el|los|las|o|os|a|as)\s+\p{L}+(?:\s+\p{L}+)?)\s+(?:must|shall|should|muss|müssen|soll|sollen|doit|doivent|debe|deben|deve|devem)\s)/giu;

const modal =
  /(?<!\p{L})(?:must|shall|should|muss|müssen|soll|sollen|doit|doivent|debe|deben|deve|devem|должен|должна|должно|должны)(?!\p{L})/iu;

/** The clauses of a sentence when each of them obliges by a modal of its own; else the sentence alone. */
export function obligingClauses(sentence: MappedText): MappedText[] {
  const clauses: MappedText[] = [];
  let start = 0;
  for (const match of sentence.text.matchAll(border)) {
    clauses.push(sliceOf(sentence, start, match.index));
    start = match.index + match[0].length;
  }
  clauses.push(sliceOf(sentence, start, sentence.text.length));
  const isEach = clauses.every(({ text }) => modal.test(text) && text.split(" ").length >= 4);
  return isEach ? clauses : [sentence];
}
