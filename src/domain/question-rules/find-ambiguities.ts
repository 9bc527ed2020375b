// Vague words in what a brief asks for, one question for each kind of vagueness.
import type { Brief, Passage, Requirement } from "../brief.ts";
import { quoted, subjectOf, type QuestionDraft } from "./question-draft.ts";
import { findTerms } from "../terms.ts";
import { vagueness, type Vagueness } from "./vague-words.ts";

const mostSources = 3;

/** Kinds of vagueness rather than words: three questions about speed are two too many. What is in `asked` is not asked again. */
export function findAmbiguities(
  { requirements }: Brief,
  asked: readonly QuestionDraft[] = [],
): QuestionDraft[] {
  const binding = requirements.filter(({ kind }) => kind !== "exclusion");
  // One array for all kinds, because each array of passages is split into words once.
  const passages = binding.map(passageOf);
  const seen = new Set<string>();
  return vagueness.flatMap((kind) => {
    const places = vaguePlaces(binding, passages, kind);
    return questionAbout(
      kind,
      places.filter((place) => isNew(place, seen) && !isAsked(place, asked)),
    );
  });
}

interface VaguePlace {
  readonly requirement: Requirement;
  readonly word: string;
}

/** The first vague word of each requirement that no figure settles. */
function vaguePlaces(
  requirements: readonly Requirement[],
  passages: readonly Passage[],
  { terms, settledByFigure }: Vagueness,
): VaguePlace[] {
  const words = new Map<Passage, string>();
  for (const { passage, term } of findTerms(passages, terms))
    if (!words.has(passage)) words.set(passage, term);
  return passages.flatMap((passage, at) => {
    const [requirement, word] = [requirements[at], words.get(passage)];
    if (!requirement || word === undefined || (settledByFigure && hasFigure(requirement.text))) return [];
    return [{ requirement, word }];
  });
}

function passageOf({ text }: Requirement): Passage {
  return { text: withoutLabel(text), startLine: 1, endLine: 1, kind: "prose", scope: "in" };
}

/** "Scalability: adding an algorithm changes no interface" says what the label means. */
function withoutLabel(text: string): string {
  return text.replace(/^[\p{L}\p{N} &/-]{2,50}:\s/u, "");
}

/** Figures with a meaning; "HTTP 200" or "version 3" measure nothing, but neither do they stand beside "fast". */
function hasFigure(text: string): boolean {
  return /[<>≤≥]?\s?\d/.test(text);
}

/** "Efficiently" may be vague in two ways, and is asked about in one. */
function isNew({ requirement, word }: VaguePlace, seen: Set<string>): boolean {
  const key = `${requirement.id} ${subjectOf(word).join(" ") || word}`;
  return !seen.has(key) && seen.add(key).size > 0;
}

function isAsked({ requirement: { source }, word }: VaguePlace, asked: readonly QuestionDraft[]): boolean {
  return asked.some(
    (draft) =>
      draft.text.toLowerCase().includes(word.toLowerCase()) &&
      draft.source.some(
        ({ startLine, endLine }) => startLine <= source.endLine && endLine >= source.startLine,
      ),
  );
}

function questionAbout(kind: Vagueness, places: readonly VaguePlace[]): QuestionDraft[] {
  const first = places[0];
  if (first === undefined) return [];
  const { text, source } = first.requirement;
  const more =
    places.length > 1 ? `, and in ${places.length - 1} more ${places.length === 2 ? "place" : "places"}` : "";
  return [
    {
      type: "ambiguity",
      text: `"${first.word}" in ${quoted(text)} (line ${source.startLine}${more}): ${kind.ask}?`,
      source: places.slice(0, mostSources).map(({ requirement }) => requirement.source),
      options: [...kind.options],
      default: kind.options.at(0) ?? "",
      blocking: false,
    },
  ];
}
