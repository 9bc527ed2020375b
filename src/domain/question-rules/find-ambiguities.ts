// Vague words in what a brief asks for, one question for each kind of vagueness.
import type { Brief } from "../brief.ts";
import { questionsAt, subjectOf, type Asking, type Place, type QuestionDraft } from "./question-draft.ts";
import { placesLike, placesWith } from "./wishes.ts";
import { vagueness, type Vagueness } from "./vague-words.ts";

/** Kinds of vagueness rather than words: three questions about speed are two too many. What is in `asked` is not asked again. */
export function findAmbiguities(brief: Brief, asked: readonly QuestionDraft[] = []): QuestionDraft[] {
  const seen = new Set<string>();
  return vagueness.flatMap((kind) => {
    const places = vaguePlaces(brief, kind).filter((place) => isNew(place, seen) && !isAsked(place, asked));
    return questionsAt(places, { type: "ambiguity", ...askingOf(kind, places, brief) });
  });
}

/** The first vague word of each requirement that no figure settles. */
function vaguePlaces(brief: Brief, kind: Vagueness): Place[] {
  const { terms, elsewhere, settledByFigure, onlyWhenBinding = false, harmless = [] } = kind;
  const named = new Set(placesWith(brief, harmless).map(({ requirement }) => requirement));
  const english = placesWith(brief, terms).filter(({ requirement }) => !named.has(requirement));
  const places = brief.language === "en" ? english : [...english, ...placesLike(brief, elsewhere)];
  const first = new Map(places.toReversed().map((place) => [place.requirement, place]));
  return [...first.values()]
    .filter(({ requirement: { text } }) => !settledByFigure || !hasFigure(text))
    .filter(
      ({ requirement: { text } }) =>
        !text.endsWith(":") && !inSteps.test(text) && !(onlyWhenBinding && isFree(text)),
    )
    .sort((a, b) => a.requirement.source.startLine - b.requirement.source.startLine);
}

/** "Easy to use, at most two clicks" says what it means. */
const inSteps = /\b(?:\d+|one|two|three) (?:steps?|clicks?|taps?)\b/i;

/** English only: in other languages an obligation has too many forms. */
function isFree(text: string): boolean {
  return /\b(?:the|is|are|of|and)\b/i.test(text) && !binding.test(text);
}

const binding = /\b(?:must|shall|should|will|needs? to|has to|have to|require[sd]?|ensure\w*|soll|muss)\b/i;

function askingOf(kind: Vagueness, places: readonly Place[], brief: Brief): Pick<Asking, "ask" | "options"> {
  const bound = boundIn(brief, kind.boundElsewhere);
  if (places.length === 0 || bound === null) return { ask: askOf(kind, places), options: kind.options };
  const [first, ...others] = kind.options;
  return {
    ask: askOf({ ask: `is ${bound} meant here too, or how long may it take?` }, places),
    options: [`${bound} holds here too`, first, ...others.slice(-1)],
  };
}

/** The first figure that the brief sets for such a thing anywhere, with its line. */
function boundIn(brief: Brief, pattern: RegExp | undefined): string | null {
  const [place] = pattern === undefined ? [] : placesLike(brief, pattern);
  return place === undefined ? null : `"${place.word}" (line ${place.requirement.source.startLine})`;
}

function askOf({ ask }: Pick<Vagueness, "ask">, places: readonly Place[]): string {
  const words = [...new Set(places.map(({ word }) => `"${word.toLowerCase()}"`))].slice(0, 3);
  return `${words.join(", ")} may mean many things; ${ask}`;
}

/** Figures with a meaning; "HTTP 200" or "version 3" measure nothing, but neither do they stand beside "fast". */
function hasFigure(text: string): boolean {
  return /(?<![\p{L}_-])\d/u.test(text);
}

/** "Efficiently" may be vague in two ways, and is asked about in one. */
function isNew({ requirement, word }: Place, seen: Set<string>): boolean {
  const { startLine, endLine } = requirement.source;
  const key = `${startLine}-${endLine} ${subjectOf(word).join(" ") || word}`;
  return !seen.has(key) && seen.add(key).size > 0;
}

function isAsked({ requirement: { source }, word }: Place, asked: readonly QuestionDraft[]): boolean {
  return asked.some(
    (draft) =>
      draft.text.toLowerCase().includes(word.toLowerCase()) &&
      draft.source.some(
        ({ startLine, endLine }) => startLine <= source.endLine && endLine >= source.startLine,
      ),
  );
}
