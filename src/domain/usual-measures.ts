// Usual measures for qualities that a brief wishes for without one, such as "fast".
import { vagueness } from "./question-rules/vague-words.ts";

/** What holds as long as nobody names a measure: nothing more than the draft says. */
export const noMeasure = "No figure: its acceptance criteria decide";

/** Measures to choose from, the default last; only the default where the rules know no word of it. */
export function usualMeasures(text: string): string[] {
  const words = ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ")} `;
  const kind = vagueness.find(
    ({ terms, elsewhere }) =>
      terms.some((term) => words.includes(` ${term.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ")} `)) ||
      elsewhere.test(text),
  );
  const figures = (kind?.options ?? []).filter(
    (option) => /\d/.test(option) || !/^(?:no|only)\b/i.test(option),
  );
  return [...figures, noMeasure];
}
