// Names for the pieces of a plan: the brief's own headings where they say something, else its requirements.
import type { Requirement } from "../brief.ts";
import { deed, isIntroduction } from "./deed.ts";
import { partsOfData } from "./layers.ts";
import { label, oneLine } from "./text.ts";
import { optionalHeading } from "./layer-words.ts";
import { wholeText } from "./safe-text.ts";

/** A heading without its number; null for one that every brief has, or that is the title of this one. */
export function speakingName(section: string | null, title: string): string | null {
  const name = label(
    (section ?? "").slice(0, 200).replace(/^(?:[-–—*•]\s*|\(?[\dIVXivx]{1,4}[.)]\)?\s*|[\d.]+\s+|§\s*)+/, ""),
    60,
  );
  return name === "" || commonHeading.test(name) || numbered.test(name) || name === label(title, 60)
    ? null
    : name;
}

const numbered =
  /^(?:requirement|story|user story|feature|task|step|phase|part|section|chapter)\s+[\dA-Z.]{1,6}(?:\W|$)/i;

/** A heading that only says what kind of text stands below it: what it belongs to stands above it. */
export function isSubordinate(section: string | null): boolean {
  return /^(?:[\d.]+\s+)?(?:acceptance criteria|criteria|scenarios?|notes?|details|rules|steps)$/i.test(
    (section ?? "").trim(),
  );
}

const commonHeading =
  /^(?:(?:the |core |key |main |other |general |basic |product |system |software |project |high.level |non.?functional |functional |technical |business |user )*(?:requirements?|features?|stories|user stories|use cases|scope|in scope|overview|introduction|summary|description|background|motivation|why|what changes|constraints?|goals?|objectives?|notes?|details|specifications?|rules|tasks?|todo|mvp|deliverables?|bonus|must have|should have|nice to have|acceptance criteria|success criteria|anforderungen|muss|soll|kann)(?: of (?:the )?(?:requirements|project|system))?)$/i;

/** The title of requirements that are built together; `split` are the sections that begin several groups, `title` is that of the brief. */
export function groupTitle(
  requirements: readonly [Requirement, ...Requirement[]],
  split: ReadonlySet<string | null>,
  title: string,
): string {
  const [first] = requirements;
  const isLater = optionalHeading.test((first.section ?? "").slice(0, 200)) ? "Optional: " : "";
  if (requirements.every(({ kind }) => kind === "constraint"))
    return `Constraints: ${phrasesOf(requirements)}`;
  const names = [...new Set(requirements.map(({ section }) => speakingName(section, title)))].filter(
    (name) => name !== null,
  );
  const [name] = names;
  if (name === undefined) return `${isLater}${toldBy(requirements, title)}` || first.id;
  if (names.length > 1) return `${isLater}${names.slice(0, 3).join("; ")}`;
  return split.has(first.section) ? `${isLater}${name}: ${phraseOf(first, 56)}` : `${isLater}${name}`;
}

/** Told by what can be built: a sentence that says what the product is names nothing. */
function toldBy(requirements: readonly [Requirement, ...Requirement[]], title: string): string {
  const [first, ...rest] = requirements.filter((one) => !isIntroduction(one, title));
  return first === undefined ? "The product as a whole" : phrasesOf([first, ...rest]);
}

const longestTitle = 84;

/** What is built, told by the first requirement and, where there is room, by the second. */
function phrasesOf([first, second]: readonly [Requirement, ...Requirement[]]): string {
  const lead = phraseOf(first, 60);
  const next = second === undefined ? "" : phraseOf(second, 60);
  const isName = /^\p{Lu}[\p{L}-]*\s\p{Lu}/u.test(next);
  const both = `${lead}; ${isName ? next : `${next.charAt(0).toLowerCase()}${next.slice(1)}`}`;
  return next !== "" && next !== lead && both.length <= longestTitle && !/^\p{Lu}{2}/u.test(next)
    ? both
    : lead;
}

/** The main clause of the deed, ended where a phrase ends. A title tells a gap that the brief left in a word. */
function phraseOf(requirement: Requirement, limit: number): string {
  const data = dataOf(requirement);
  if (data !== null) return `The data of ${data}`;
  const text = oneLine(wholeText(deed(requirement))).replace(/^[^\p{L}\p{N}\p{S}"“(/]+/u, "");
  const sentence = upTo(sentenceEnd, text, 8);
  if (sentence.length <= limit) return sentence;
  const clause = upTo(clauseEnd, sentence, 20);
  return clause.length <= limit ? clause : atPhraseEnd(clause, limit);
}

/** "a link" where the requirement lists its fields. */
function dataOf(requirement: Requirement): string | null {
  const thing = partsOfData(requirement)?.split(":", 1)[0];
  return thing === undefined ? null : `${/^[aeiou]/i.test(thing) ? "an" : "a"} ${thing}`;
}

/** The text up to the first such end; all of it where less than `least` characters stand before that. */
function upTo(end: RegExp, text: string, least: number): string {
  const head = text.split(end, 1)[0] ?? "";
  return (head.length < least ? text : head).replace(/[\s.;:,–—\p{Extended_Pictographic}\uFE0F-]+$/u, "");
}

/** The deed in short, for a list; what is left out is marked. */
export function shortOf(requirement: Requirement, limit: number): string {
  const whole = oneLine(wholeText(deed(requirement))).replace(/[\s.;:,]+$/, "");
  return whole.length <= limit ? whole : `${atPhraseEnd(whole, limit)} …`;
}

const sentenceEnd = /[.!?;](?:\s|$)|[。；：]|:\s/u;
const clauseEnd =
  /\s\((?=[^)]*\p{L})|,? (?:so that|such that|when|whenever|if|while|which|because|unless|until|including|e\.g\.)\s|,\s|[，（]/u;

/** Cut in front of the last little word that opens another phrase, or at a blank. */
function atPhraseEnd(text: string, limit: number): string {
  const head = text.slice(0, limit + 1);
  const opening = [
    ...head.matchAll(
      /\s(?:in|on|at|for|with|without|from|to|of|by|over|as|and|or|that|which|who|where|when|if|so|because|than|after|before|via|containing|using|including|through|against|within|und|oder|mit|für|von|et|ou|avec|pour|y|con|para|и|с|для)\s/giu,
    ),
  ]
    .map(({ index }) => index)
    .filter((index) => index >= Math.max(16, limit * 0.4))
    .at(-1);
  const words = head.slice(0, opening ?? Math.max(head.lastIndexOf(" "), limit / 2)).toWellFormed();
  return words
    .replace(
      /(?:\s(?:the|an?|in|of|to|and|or|you|it|its|is|are|be|that|which|can|will|must|shall|should|not|by|with|for|into|via|how|from|on|at|as|through|such|same|one|two|three|der|die|das|le|la|el))+$/i,
      "",
    )
    .replace(/[\s.,;:–—(-]+$/, "");
}
