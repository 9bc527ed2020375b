// What a brief asks for in one place and leaves out in another.
import type { Brief, Passage, Requirement } from "../brief.ts";
import { eitherOr } from "./either-or.ts";
import { subjectOf, type QuestionDraft } from "./question-draft.ts";
import { wishesOf } from "./wishes.ts";

const longestExclusion = 100;
const mostWords = 8;
const longestWish = 250;
const shortestWord = 5;
const general = new Set(
  (
    "multiple advanced custom support additional other complex feature features various further mobile full these those " +
    "more real data new basic future later version initial first"
  ).split(" "),
);

/** Each thing that is excluded in a few words and yet asked for elsewhere. */
export function includedAndExcluded(brief: Brief): QuestionDraft[] {
  const excluded = exclusionsIn(brief);
  if (excluded.length === 0) return [];
  const wanted = indexOf(wishesOf(brief).requirements.filter(isWanted));
  return excluded.flatMap((passage) => {
    const only = thingsIn(passage.text).flatMap((thing) => wanted(thing))[0];
    if (only === undefined) return [];
    const { text, startLine, endLine } = passage;
    const source = { startLine, endLine, quote: text.slice(0, 400) };
    return [eitherOr(only, { text, source }, "one asks for what the other leaves out")];
  });
}

/** What a brief in another language excludes is believed only under a heading that says so. */
function exclusionsIn({ passages, language }: Brief): Passage[] {
  let heading = "";
  return passages.filter((passage) => {
    if (passage.kind === "heading") heading = passage.text;
    const { scope, kind, text } = passage;
    const isOut = scope === "out" || (scope === "background" && skipping.test(heading));
    if (!isOut || kind === "heading" || text.length > longestExclusion || unneeded.test(text)) return false;
    return language === "en" || denying.test(heading);
  });
}

/** "No parameters required" only says what one call goes without. */
const unneeded = /\b(?:required|needed|necessary|erforderlich|nötig|requis|necesari[oa])\b/i;
/** "Features to skip (later)" is both left out and put off. */
const skipping = /\b(?:skip|skipped|exclud\w*|omit|omitted|out of scope|not included)\b/i;
const denying = /nicht|kein|non\b|hors|exclu|fuera|não|fora|вне|исключ|対象外|不包括|范围外|خارج/iu;

function isWanted({ kind, text }: Requirement): boolean {
  return (
    kind !== "exclusion" &&
    text.length <= longestWish &&
    !/\b(?:not|no|later|future|optional(?:ly)?|without|out of scope)\b/i.test(text)
  );
}

/** "Resize/rotate shapes (only move for now)": two things, of which each may be asked for elsewhere. */
function thingsIn(text: string): string[][] {
  const plain = text.replace(/\([^)]{0,200}\)/g, " ");
  if (plain.trim().split(/\s+/).length > mostWords) return [];
  return plain
    .split(/[,;/]|\b(?:or|and|oder|und)\b/)
    .map((thing) => [...new Set(subjectOf(thing))].filter((word) => !general.has(word)))
    .filter((words) => words.length > 0 && words.length <= 5);
}

/** Finds the one requirement that asks for a thing; where several speak of it, it is a subject and not a slip. */
function indexOf(requirements: readonly Requirement[]): (thing: readonly string[]) => Requirement[] {
  const places = new Map<string, Set<Requirement>>();
  for (const requirement of requirements)
    for (const word of subjectOf(requirement.text))
      places.set(word, (places.get(word) ?? new Set()).add(requirement));
  return ([first = "", ...others]) => {
    const found = [...(places.get(first) ?? [])].slice(0, 40);
    const all = found.filter((requirement) => others.every((word) => places.get(word)?.has(requirement)));
    const fitting =
      others.length > 0 && all.length > 0
        ? all
        : found.filter(({ text }) => first.length >= shortestWord && isDeed(first, text));
    return fitting.length === 1 || (others.length > 1 && all.length > 0) ? fitting.slice(0, 1) : [];
  };
}

/** "Move and resize objects" asks for a deed; "size and colour" only names things. */
function isDeed(word: string, text: string): boolean {
  const words = text.toLowerCase().split(/[^\p{L}]+/u);
  return words.some(
    (one, at) => one.startsWith(word) && /^(?:to|can|and|must|shall)$/.test(words[at - 1] ?? ""),
  );
}
