// What a good planner asks before building: few questions, the ones that change most first.
import type { Brief } from "./brief.ts";
import { findAmbiguities } from "./question-rules/find-ambiguities.ts";
import { findContradictions } from "./question-rules/find-contradictions.ts";
import { findGaps } from "./question-rules/find-gaps.ts";
import { openPoints } from "./question-rules/open-points.ts";
import type { QuestionDraft } from "./question-rules/question-draft.ts";
import type { Question } from "./question.ts";

const mostQuestions = 12;
/** The most of each kind, so that one kind cannot crowd out the others. */
const most = { contradiction: 5, open: 5, gap: 7, ambiguity: 4 };
/** Above this many requirements, more of them make a question no more pressing. */
const mostTouches = 4;

/** At most twelve questions about the brief, each with its lines, options and a default that is safe until it is answered. */
export function findQuestions(brief: Brief): Question[] {
  const isOwn = openPointTest(brief);
  const contradictions = findContradictions(brief).filter((draft) => !isOwn(draft));
  const gaps = findGaps(brief).filter((draft) => !isOwn(draft));
  const firm = [...contradictions, ...gaps];
  const vague = findAmbiguities(brief, firm).filter((draft) => !isOwn(draft));
  const drafts = [
    ...contradictions.slice(0, most.contradiction),
    ...gaps.filter(({ blocking }) => blocking),
    ...openPoints(brief).slice(0, most.open),
    ...widestFirst([
      ...widestFirst(gaps.filter(({ blocking }) => !blocking)).slice(0, most.gap),
      ...widestFirst(vague).slice(0, most.ambiguity),
    ]),
  ];
  return saidOnce(drafts)
    .slice(0, mostQuestions)
    .map(({ touches: _, ...draft }, at) => ({ id: `Q-${at + 1}`, ...draft }));
}

/** Stable, so that among equals the order of the rules, which is that of what a late answer costs, remains. */
function widestFirst(drafts: readonly QuestionDraft[]): QuestionDraft[] {
  const width = ({ touches }: QuestionDraft): number => Math.min(mostTouches, touches);
  return drafts.toSorted((a, b) => width(b) - width(a));
}

function saidOnce(drafts: readonly QuestionDraft[]): QuestionDraft[] {
  const said = new Set<string>();
  return drafts.filter(({ text }) => !said.has(text) && said.add(text).size > 0);
}

/** The brief's own open points are asked one by one, so what stands at their lines is not asked again. */
function openPointTest({ openPoints: points }: Brief): (draft: QuestionDraft) => boolean {
  const lines = new Set(points.map(({ source }) => source.startLine));
  const words = points.map(({ text }) => text.slice(0, longestPointWords)).filter((text) => text.length > 8);
  return ({ source, text }) =>
    (source.length > 0 && source.every(({ startLine }) => lines.has(startLine))) ||
    words.some((point) => text.includes(point));
}

/** Of a longer point the beginning is enough to tell it by. */
const longestPointWords = 60;
