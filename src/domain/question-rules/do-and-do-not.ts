// Requirements of which one forbids what another asks for.
import type { Requirement } from "../brief.ts";
import { eitherOr } from "./either-or.ts";
import { subjectOf, type QuestionDraft } from "./question-draft.ts";

const denial = /\b(?:must|shall|should|may|can|do|does|will|is|are) ?not\b|\bnever\b|\bcannot\b|n['’]t\b/i;
const shortestDeed = 3;
const longestDeed = 4;

/** "Shall not fall back to files in production" beside "shall fall back to files". */
export function doAndDoNot(requirements: readonly Requirement[]): QuestionDraft[] {
  const denied = requirements.filter(({ text }) => denial.test(text) && !isCondition(text));
  if (denied.length === 0) return [];
  const affirmed = wordIndex(
    requirements.filter(({ text, kind }) => kind !== "exclusion" && !denial.test(text)),
  );
  return denied.flatMap((no) => {
    const deed = deedOf(no.text);
    const yes = deed.length < shortestDeed ? undefined : affirmed(deed);
    if (yes === undefined) return [];
    const strict = [yes, no].every(({ text }) => /\b(?:must|shall)\b/i.test(text));
    return [eitherOr(yes, no, "one asks for what the other forbids", strict)];
  });
}

/** "If the field is not empty" forbids nothing. */
function isCondition(text: string): boolean {
  const before = text.slice(0, denial.exec(text)?.index ?? 0);
  if (/(?:^|[.;]\s)(?:when|if|once|after)\b[^.;]{1,200},\s?then\b/i.test(before)) return true;
  return /\b(?:if|when|whenever|unless|whether|while|until|where|in case|as long as|those|that|which|who)\b[^,.;]{0,120}$/i.test(
    before,
  );
}

function deedOf(text: string): string[] {
  const at = denial.exec(text);
  if (at === null) return [];
  const after = text.slice(at.index + at[0].length).split(/[.;]\s/)[0] ?? "";
  return [...new Set(subjectOf(after))].slice(0, longestDeed);
}

/** Finds the first requirement with all these words by way of the rarest one, so that no two are compared in vain. */
function wordIndex(
  requirements: readonly Requirement[],
): (words: readonly string[]) => Requirement | undefined {
  const subjects = requirements.map(({ text }) => new Set(subjectOf(text)));
  const places = new Map<string, number[]>();
  subjects.forEach((subject, at) => {
    for (const word of subject) places.set(word, [...(places.get(word) ?? []).slice(0, mostPlaces), at]);
  });
  return (words) => {
    const rarest = words.map((word) => places.get(word) ?? []).sort((a, b) => a.length - b.length)[0] ?? [];
    const at = rarest.find((place) => words.every((word) => subjects[place]?.has(word)));
    return at === undefined ? undefined : requirements[at];
  };
}

/** A word that stands in more requirements than this tells nothing about one of them. */
const mostPlaces = 40;
