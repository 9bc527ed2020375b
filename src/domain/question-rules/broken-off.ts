// Places where the text of a brief stops in the middle of a sentence.
import type { Brief } from "../brief.ts";
import { questionsAt, type Place, type QuestionDraft } from "./question-draft.ts";

const fewestWords = 4;
const openEnd =
  /[,(]$|,\s(?:а|но|but|while|aber|mais|pero|mas)\s[\p{L}-]+$|(?<![\p{L}])(?:and|or|the|of|to|in|with|from|for|by|und|oder|der|die|das|mit|von|et|ou|le|la|les|de|des|du|y|el|los|con|para|e|и|на|в|с|из|для)$/iu;

/** The last words of the whole brief, and sentences that end in three dots outside quotation marks. */
export function brokenOff({ passages }: Brief): QuestionDraft[] {
  const texts = passages.filter(
    ({ kind, scope, text }) => kind !== "heading" && scope === "in" && isLong(text),
  );
  const last = passages.at(-1);
  const broken = texts.filter(
    (passage) =>
      (passage === last && openEnd.test(passage.text)) || /[\p{L}\p{N}] ?(?:\.{3}|…)$/u.test(passage.text),
  );
  const places: Place[] = broken.map(({ text, startLine, endLine }) => ({
    requirement: { text, source: { startLine, endLine, quote: text.slice(0, 400) } },
    word: text.slice(-20).trim(),
  }));
  return questionsAt(places, {
    type: "gap",
    ask: "the text breaks off here. How does it go on?",
    options: [
      "Only what stands there is built",
      "You send the rest before work on this part begins",
      "The usual end of such a list is taken and marked as an assumption",
    ],
  });
}

function isLong(text: string): boolean {
  return text.split(/\s+/).length >= fewestWords;
}
