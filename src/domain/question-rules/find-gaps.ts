// What a brief leaves unsaid: places that were never filled, terms nobody explained, and things that go together and come alone.
import type { Brief, Passage } from "../brief.ts";
import { findTerms } from "../terms.ts";
import { brokenOff } from "./broken-off.ts";
import { createdOnly } from "./created-only.ts";
import { errorOrder } from "./error-order.ts";
import type { GapRule } from "./gap-rule.ts";
import { gapRules } from "./gap-rules.ts";
import { missingMeasure } from "./missing-measure.ts";
import { missingSize } from "./missing-size.ts";
import { numberlessLimits } from "./numberless-limits.ts";
import { openPlaces } from "./open-places.ts";
import { questionsAt, type Place, type QuestionDraft } from "./question-draft.ts";
import { undefinedTerms } from "./undefined-terms.ts";
import { unlistedThings } from "./unlisted-things.ts";
import { placesLike, placesWith } from "./wishes.ts";

export function findGaps(brief: Brief): QuestionDraft[] {
  return [
    ...openPlaces(brief),
    ...brokenOff(brief),
    ...gapRules.flatMap((rule) => missingCompanion(brief, rule)),
    ...createdOnly(brief),
    ...errorOrder(brief),
    ...numberlessLimits(brief),
    ...unlistedThings(brief),
    ...missingSize(brief),
    ...missingMeasure(brief),
    ...undefinedTerms(brief),
  ];
}

function missingCompanion(brief: Brief, rule: GapRule): QuestionDraft[] {
  const found = isEnglish(brief) ? englishPlaces(brief, rule) : foreignPlaces(brief, rule);
  const places = found.filter(({ requirement }) => !noWish.test(requirement.text));
  return questionsAt(places, { type: "gap", ...rule });
}

/** What an attacker might do, or somebody in the future, is no wish. */
const noWish = /\battackers?\b|\bin the future\b/i;

function isEnglish({ language }: Brief): boolean {
  return language === "en" || language === "und";
}

function englishPlaces(brief: Brief, rule: GapRule): Place[] {
  const places = rule.when instanceof RegExp ? placesLike(brief, rule.when) : placesWith(brief, rule.when);
  if (places.length === 0 || (rule.also && placesWith(brief, rule.also).length === 0)) return [];
  if (rule.settledInPlace === true) {
    const settled = new Set(placesWith(brief, rule.unless).map(({ requirement }) => requirement));
    return places.filter(({ requirement }) => !settled.has(requirement));
  }
  return speaksOf(brief.passages, rule.unless) ? [] : places;
}

/** A brief in another language often names things in English, so a word of either settles it. */
function foreignPlaces(brief: Brief, { elsewhere, unless }: GapRule): Place[] {
  if (elsewhere === undefined) return [];
  const places = placesLike(brief, elsewhere.when);
  if (places.length === 0) return [];
  const settled =
    brief.passages.some(({ text }) => elsewhere.unless.test(text)) || speaksOf(brief.passages, unless);
  return settled ? [] : places;
}

/** Here what is denied or excluded counts too: "no roles" says all there is to say about roles. */
function speaksOf(passages: readonly Passage[], terms: readonly string[]): boolean {
  if (terms.length === 0) return false;
  return findTerms(passages, terms).length > 0 || deniedToo(passages, terms);
}

function deniedToo(passages: readonly Passage[], terms: readonly string[]): boolean {
  const pattern = patternOf(terms);
  return passages.some(
    ({ text, scope }) =>
      (scope === "out" || /\bno\b|\bwithout\b|\bnot\b|n['’]t\b/i.test(text)) && pattern.test(text),
  );
}

const patterns = new WeakMap<readonly string[], RegExp>();

function patternOf(terms: readonly string[]): RegExp {
  const known = patterns.get(terms);
  if (known !== undefined) return known;
  const words = terms.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  const made = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words.join("|")})s?(?![\p{L}\p{N}])`, "iu");
  patterns.set(terms, made);
  return made;
}
