// What a brief asks for, ready for looking words up: every requirement as a passage, made once a brief.
import type { Brief, Passage, Requirement } from "../brief.ts";
import type { Place } from "./question-draft.ts";
import { findTerms } from "../terms.ts";

export interface Wishes {
  readonly requirements: readonly Requirement[];
  /** One for each requirement, in the same order. */
  readonly passages: readonly Passage[];
}

const made = new WeakMap<Brief, Wishes>();

/** What a bidder's people must bring along is no wish about the software. */
const ofStaff = /\b(?:security clearances?|key personnel|PIV cards?)(?![\p{L}])/iu;

/** The requirements that want something; what is excluded raises no question by its words. */
export function wishesOf(brief: Brief): Wishes {
  const known = made.get(brief);
  if (known !== undefined) return known;
  const requirements = brief.requirements.filter(
    ({ kind, text }) => kind !== "exclusion" && !ofStaff.test(text),
  );
  const wishes = { requirements, passages: requirements.map(passageOf) };
  made.set(brief, wishes);
  return wishes;
}

/** Each requirement that speaks of one of these terms, with the first such words in it. */
export function placesWith(brief: Brief, terms: readonly string[]): Place[] {
  const { requirements, passages } = wishesOf(brief);
  const words = new Map<Passage, string>();
  for (const { passage, found } of findTerms(passages, terms))
    if (!words.has(passage)) words.set(passage, found);
  return passages.flatMap((passage, at) => {
    const [requirement, word] = [requirements[at], words.get(passage)];
    return requirement === undefined || word === undefined ? [] : [{ requirement, word }];
  });
}

/** Each requirement in which the pattern stands, with the words that it found. */
export function placesLike(brief: Brief, pattern: RegExp): Place[] {
  return wishesOf(brief).requirements.flatMap((requirement) => {
    const word = pattern.exec(withoutLabel(requirement.text))?.[0];
    return word === undefined ? [] : [{ requirement, word: word.trim() }];
  });
}

function passageOf({ text, source: { startLine, endLine } }: Requirement): Passage {
  return { text: withoutLabel(text), startLine, endLine, kind: "prose", scope: "in" };
}

/** "Scalability: adding an algorithm changes no interface" says what the label means. */
function withoutLabel(text: string): string {
  return denial.test(text) ? text : text.replace(/^[\p{L}\p{N} &/-]{2,50}:\s/u, "");
}

/** "Skip: password reset" would turn into its opposite. */
const denial = /^\W{0,3}(?:skip|exclud|exclus|omit|no\b|not\b|without|out of scope|later|future)/i;
