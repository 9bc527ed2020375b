// Which deed an English requirement speaks of: the verb after its modal, at its head, or right after a short subject.
import { deedClasses, type DeedClass } from "./deed-classes.ts";

/** The deed that the sentence is about for sure; null where no place certainly holds a verb. */
export function deedOf(text: string): DeedClass | null {
  return atHead(text) ?? afterModal(text) ?? afterSubject(text) ?? inPassive(text);
}

/** The deed of an infinitive such as "export"; null for other words. */
export function deedOfInfinitive(verb: string): DeedClass | null {
  return infinitives.get(verb.toLowerCase()) ?? null;
}

const infinitives = new Map<string, DeedClass>();
const thirdPersons = new Map<string, DeedClass>();
const participles = new Map<string, DeedClass>();
const irregular: Readonly<Record<string, readonly string[]>> = {
  keep: ["kept"],
  find: ["found"],
  send: ["sent"],
  write: ["written"],
  show: ["shown"],
  see: ["seen"],
  read: ["read"],
  set: ["set"],
  run: ["run"],
  build: ["built"],
  forbid: ["forbidden"],
  reset: ["reset"],
};

for (const deed of deedClasses) {
  for (const verb of deed.verbs.split(" ")) {
    infinitives.set(verb, deed);
    thirdPersons.set(thirdPersonOf(verb), deed);
    for (const form of irregular[verb] ?? participlesOf(verb)) participles.set(form, deed);
  }
}

function thirdPersonOf(verb: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

function participlesOf(verb: string): string[] {
  if (verb.endsWith("e")) return [`${verb}d`];
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ied`];
  return [`${verb}ed`, `${verb}${verb.at(-1) ?? ""}ed`];
}

const modalThenVerb =
  /\b(?:shall|must|should|will|can|may|(?:able|ha[sv]e?|needs?|wants?) to)(?: be able to| be allowed to)?(?: (?:also|always|only|be|then|first|automatically|immediately|both|\p{L}{2,12}ly))* (\p{L}{2,20})/iu;

/** Behind these a modal belongs to a side thought. */
const subordinate = /[(]|\b(?:that|which|who|whose|where|when|whereby|so|because|if)\b/i;

function afterModal(text: string): DeedClass | null {
  const match = modalThenVerb.exec(text.slice(0, 300));
  if (subordinate.test(text.slice(0, match?.index ?? 0))) return null;
  const word = (match?.[1] ?? "").toLowerCase();
  return / be\b/i.test(match?.[0] ?? "") && !match?.[0].includes("able to")
    ? (participles.get(word) ?? null)
    : (infinitives.get(word) ?? null);
}

/** Also nouns: verbs only with an object of their own behind them. */
const objectStart =
  /^(?:the|an?|all|each|every|any|its|their|this|that|these|those|both|one|two|three|\d+|users?|data)\b/i;
const orderToo = new Set(
  (
    "list view search filter query order rank group export download import load log record track monitor cache count sum " +
    "score map change move switch set end stop lock archive post comment file book reserve display preview output print " +
    "return answer call request read poll start run launch build process trace audit hash mask block check update edit " +
    "email alert forward invite end close schedule trigger handle sort estimate measure toggle reset upload store find process generate deliver answer present hold define start stop scale sum plan note"
  ).split(" "),
);

function atHead(text: string): DeedClass | null {
  const [, verb = "", rest = ""] =
    /^(?:also |then |always |please |automatically )?(\p{L}{2,20})\s+(.+)$/iu.exec(text.slice(0, 300)) ?? [];
  const small = verb.toLowerCase();
  const isVerb = !orderToo.has(small) || objectStart.test(rest);
  const isOrderToBuilder = /^(?:add|create|define|write|attach|enter)$/.test(small);
  const isDeed = isVerb && !isOrderToBuilder && !/^\p{Lu}{2,}$/u.test(verb);
  return isDeed ? (infinitives.get(small) ?? null) : null;
}

/** "The board shows the newest links": within the first words, before an object. */
function afterSubject(text: string): DeedClass | null {
  const words = text.slice(0, 300).split(/\s+/).slice(0, 8);
  for (const [at, word] of words.entries()) {
    if (/[,:;()|]/.test(words[at - 1] ?? "") || /^(?:that|which|who|when|if|where)$/i.test(word)) return null;
    const isObjectNext = objectStart.test(words[at + 1] ?? "");
    // "Displays the total": without a subject, what is a noun as well needs an object to be a verb.
    const stem = word.toLowerCase().replace(/s$/, "");
    const isHeadVerb = isObjectNext || !orderToo.has(stem);
    const deed = at > 0 || isHeadVerb ? thirdPersons.get(at === 0 ? word.toLowerCase() : word) : undefined;
    const isNoun = orderToo.has(word.replace(/s$/, "")) && !isObjectNext;
    const isBound = /^(?:the|an?|its|their|of|for|with|in|on|by|and|or|all|any|no)$/i.test(
      words[at - 1] ?? "",
    );
    if (deed !== undefined && !isNoun && !isBound) return deed;
  }
  return null;
}

function inPassive(text: string): DeedClass | null {
  const found = /\b(?:is|are|gets?) (?:also |always |only |not |automatically )?(\p{L}{3,20})\b/iu.exec(
    text.slice(0, 300),
  );
  return participles.get((found?.[1] ?? "").toLowerCase()) ?? null;
}
