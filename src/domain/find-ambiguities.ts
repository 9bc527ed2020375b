// Vague words in what a brief asks for, one question for each kind of vagueness.
import type { Brief, Requirement } from "./brief.ts";
import { quoted, type QuestionDraft } from "./question-draft.ts";
import { findTerms, hasTerm } from "./terms.ts";
import { vagueness, type Vagueness } from "./vague-words.ts";

const mostSources = 3;

/** Kinds of vagueness rather than words: three questions about speed are two too many. */
export function findAmbiguities({ requirements }: Brief): QuestionDraft[] {
  const binding = requirements.filter(({ kind }) => kind !== "exclusion");
  return vagueness.flatMap((kind) =>
    questionAbout(
      kind,
      binding.filter((one) => isVague(one, kind)),
    ),
  );
}

function isVague({ text }: Requirement, { terms, settledByFigure }: Vagueness): boolean {
  return !(settledByFigure && hasFigure(text)) && hasTerm(withoutLabel(text), terms);
}

/** "Scalability: adding an algorithm changes no interface" says what the label means. */
function withoutLabel(text: string): string {
  return text.replace(/^[\p{L}\p{N} &/-]{2,50}:\s/u, "");
}

/** Figures with a meaning; "HTTP 200" or "version 3" measure nothing, but neither do they stand beside "fast". */
function hasFigure(text: string): boolean {
  return /[<>≤≥]?\s?\d/.test(text);
}

function questionAbout(kind: Vagueness, places: readonly Requirement[]): QuestionDraft[] {
  const first = places[0];
  if (first === undefined) return [];
  const passage = {
    text: withoutLabel(first.text),
    startLine: 1,
    endLine: 1,
    kind: "prose",
    scope: "in",
  } as const;
  const word = findTerms([passage], kind.terms)[0]?.term ?? "";
  const more =
    places.length > 1 ? `, and in ${places.length - 1} more ${places.length === 2 ? "place" : "places"}` : "";
  return [
    {
      type: "ambiguity",
      text: `"${word}" in ${quoted(first.text)} (line ${first.source.startLine}${more}): ${kind.ask}?`,
      source: places.slice(0, mostSources).map(({ source }) => source),
      options: [...kind.options],
      default: kind.options.at(0) ?? "",
      blocking: false,
    },
  ];
}
