// What a good planner asks before building: few questions, the ones that change most first.
import type { Brief, OpenPoint } from "./brief.ts";
import { findAmbiguities } from "./question-rules/find-ambiguities.ts";
import { findContradictions } from "./question-rules/find-contradictions.ts";
import { findGaps } from "./question-rules/find-gaps.ts";
import { quoted, type QuestionDraft } from "./question-rules/question-draft.ts";
import { choicesIn } from "./question-rules/question-choices.ts";
import type { Question } from "./question.ts";

const mostQuestions = 12;
/** The most of each kind, so that one kind cannot crowd out the others. */
const most = { contradiction: 4, open: 5, gap: 5, ambiguity: 4 };

/** At most twelve questions about the brief, each with its lines, options and a default that is safe until it is answered. */
export function findQuestions(brief: Brief): Question[] {
  const drafts = [
    ...findContradictions(brief)
      .filter((draft) => !isOpenPoint(draft, brief))
      .slice(0, most.contradiction),
    ...brief.openPoints
      .filter((point) => isOpen(point, brief))
      .slice(0, most.open)
      .map(askOpenPoint),
    ...findGaps(brief)
      .filter((gap) => !isOpenPoint(gap, brief))
      .slice(0, most.gap),
  ];
  const vague = findAmbiguities(brief, drafts).filter((draft) => !isOpenPoint(draft, brief));
  const asked = new Set<string>();
  return [...drafts, ...vague.slice(0, most.ambiguity)]
    .filter(({ text }) => !asked.has(text) && asked.add(text))
    .slice(0, mostQuestions)
    .map((draft, at) => ({ id: `Q-${at + 1}`, ...draft }));
}

const leftToBuilder = "Left to the builder; recorded as an assumption";

/** An open question with a decision in it or right under it is closed. */
function isOpen({ text, source }: OpenPoint, { passages }: Brief): boolean {
  const below = passages.filter(
    ({ startLine }) => startLine > source.endLine && startLine <= source.endLine + 2,
  );
  return ![text, ...below.map((passage) => passage.text)].some((words) => settled.test(words));
}

const settled = /\b(?:decision|decided|resolved|answer)\b\s*:/i;

/** The brief's own open points are asked one by one, so what stands at their lines is not asked again. */
function isOpenPoint({ source }: QuestionDraft, { openPoints }: Brief): boolean {
  const lines = openPoints.map((point) => point.source.startLine);
  return source.length > 0 && source.every(({ startLine }) => lines.includes(startLine));
}

function askOpenPoint({ text, source }: OpenPoint): QuestionDraft {
  const choices = choicesIn(text);
  const options =
    choices === null
      ? [leftToBuilder, "You decide before the work on it begins", "It is left out of this version"]
      : [...choices, "Neither: you say what else"];
  const ask = text.trim().endsWith("?")
    ? text.trim()
    : `The brief leaves this open: ${quoted(text)}. What is decided?`;
  return { type: "gap", text: ask, source: [source], options, default: options[0] ?? "", blocking: false };
}
