// The questions that a brief asks itself, with the choices that it names.
import type { Brief, OpenPoint } from "../brief.ts";
import { answersTo } from "./open-answers.ts";
import { quotedAround, type QuestionDraft } from "./question-draft.ts";

export function openPoints(brief: Brief): QuestionDraft[] {
  return brief.openPoints.filter((point) => isOpen(point, brief)).map(asked);
}

/** An open question with a decision in it or right under it is closed. */
function isOpen({ text, source }: OpenPoint, { passages }: Brief): boolean {
  const below = passages.filter(
    ({ startLine }) => startLine > source.endLine && startLine <= source.endLine + 2,
  );
  return ![text, ...below.map((passage) => passage.text)].some((words) => settled.test(words));
}

const settled = /\b(?:decision|decided|resolved|answer)\b\s*:/i;

/** What says that the point is open stays in the quote when that is shortened. */
const unsettled =
  /\bto be (?:determined|decided|defined|confirmed|clarified)\b|\bTBD\b|\bTODO\b|\bundecided\b/i;

function asked({ text, source }: OpenPoint): QuestionDraft {
  const options = answersTo(text);
  const plain = text.trim();
  return {
    type: "gap",
    text: plain.endsWith("?")
      ? plain
      : `The brief leaves this open: ${quotedAround(text, unsettled.exec(text)?.[0] ?? "")} (line ${source.startLine}). What is decided?`,
    source: [source],
    options: [...options],
    default: options[0],
    blocking: false,
    touches: 1,
  };
}
