// What a brief leaves unsaid: placeholders that were never filled, and things that go together and come alone.
import type { Brief, Passage } from "../brief.ts";
import { gapRules, measureRule, type GapRule } from "./gap-rules.ts";
import { quoted, sourceOf, type QuestionDraft } from "./question-draft.ts";
import type { Source } from "../source.ts";
import { findTerms } from "../terms.ts";

export function findGaps(brief: Brief): QuestionDraft[] {
  return [...placeholders(brief.passages), ...missingCompanions(brief), ...missingMeasure(brief)];
}

const placeholderPattern =
  /\bTB[DACR]\b|\bFIXME\b|\bTODO(?=\s*(?:[:)\]}]|\.?\s*$))|\?\?\?|(?:\b(?:is|are|still|yet)|:) to be (?:determined|defined|decided|confirmed|specified|clarified)\b(?! by\b)|\bnoch (?:offen|festzulegen)\b|\b[XN]{1,2} ?(?:%|ms|seconds|minutes|hours|days|users)|\blorem ipsum\b/;
const mostPlaceholders = 4;

function placeholders(passages: readonly Passage[]): QuestionDraft[] {
  const open = passages.filter(({ scope, text }) => scope === "in" && placeholderPattern.test(text));
  const first = open[0];
  if (first === undefined) return [];
  const more =
    open.length > 1
      ? ` ${open.length - 1} more ${open.length === 2 ? "place is" : "places are"} open like it.`
      : "";
  return [
    {
      type: "gap",
      text: `What belongs in the place that is still open in ${quoted(first.text)} (line ${first.startLine})?${more}`,
      source: open.slice(0, mostPlaceholders).map(placeOf),
      options: [
        "The part is left out until it is filled in",
        "You fill it in before work begins",
        "We propose a value and mark it as an assumption",
      ],
      default: "The part is left out until it is filled in",
      blocking: false,
    },
  ];
}

function placeOf({ startLine, endLine, text }: Passage): Source {
  return { startLine, endLine, quote: text.slice(0, 400) };
}

/** The rules know English words only: in another language, what is unsaid may well be said. */
function missingCompanions({ passages, requirements, language }: Brief): QuestionDraft[] {
  if (language !== "en" && language !== "und") return [];
  const asked = linesOf(requirements);
  return gapRules.flatMap((rule) => {
    const hit = findTerms(passages, rule.when).find(
      ({ passage, line }) => passage.scope === "in" && (asked.has(line) || asked.has(passage.startLine)),
    );
    if (hit === undefined || speaksOf(passages, rule.unless)) return [];
    return [draft(rule, `${rule.ask} (line ${hit.line}: "${hit.term}")`, [sourceOf(hit)])];
  });
}

/** The lines on which something is asked for; what is only told of is no reason to ask back. */
function linesOf(requirements: Brief["requirements"]): ReadonlySet<number> {
  const wanted = requirements.filter(({ kind }) => kind !== "exclusion");
  return new Set(
    wanted.flatMap(({ source: { startLine, endLine } }) =>
      Array.from({ length: endLine - startLine + 1 }, (_, i) => startLine + i),
    ),
  );
}

function missingMeasure({ passages, requirements }: Brief): QuestionDraft[] {
  const first = requirements[0];
  if (first === undefined || speaksOf(passages, measureRule.unless)) return [];
  return [draft(measureRule, measureRule.ask, [first.source])];
}

/** Here what is denied counts too: "no roles" says all there is to say about roles. */
function speaksOf(passages: readonly Passage[], terms: readonly string[]): boolean {
  return findTerms(passages, terms).length > 0 || deniedToo(passages, terms);
}

function deniedToo(passages: readonly Passage[], terms: readonly string[]): boolean {
  const words = new Set(terms.map((term) => term.toLowerCase()));
  return passages.some(
    ({ text }) =>
      /\bno\b|\bwithout\b|\bnot\b/i.test(text) &&
      [...words].some((word) => text.toLowerCase().includes(word)),
  );
}

function draft({ options }: GapRule, text: string, source: Source[]): QuestionDraft {
  return { type: "gap", text, source, options: [...options], default: options[0], blocking: false };
}
