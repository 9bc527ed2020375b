// Requirements written as what happens: "Members comment on a link", "Removing a person ends their sessions". What is
// done is the situation, and what follows is the outcome.
import { abilityIn } from "./ability-forms.ts";
import { deedOfInfinitive } from "./main-verb.ts";
import { isVerb } from "./imperatives.ts";

interface Clauses {
  readonly given: string;
  readonly when: string;
  readonly then: string;
}

const running = "the product is running";

/** "Removing a person ends their sessions", "Clicking the box marks it": the deed at the head is tried. */
export function deedAsSubject(text: string): Clauses | null {
  const found =
    /^((?:[a-z]+-)?[a-z]{2,14}ing (?!(?:is|are|was|of)\b)[^.;:]{2,90}?) ((?:must|shall|should|will|can|may) (?:not )?[a-z]+|[a-z]{2,14}[^su\W]s) ([^.;]{2,}.*)$/i.exec(
      text,
    );
  const [, deed = "", verb = "", rest = ""] = found ?? [];
  if (
    deed === "" ||
    !isOneDeed(deed) ||
    !isCertainVerb(verb) ||
    !/^(?:the|an?|its?|their|all|each|every|any|no|only|in|to|on|as|at|and)\b/i.test(rest)
  )
    return null;
  return { given: running, when: `one tries ${unlessName(deed)}`, then: `it ${verb} ${rest}` };
}

const deedNouns =
  /^((?:division|access|deletion|removal|insertion|submission|registration|conversion|selection|entry|input|import|export|upload|cancellation|an? attempts?|attempts?) (?:by|of|to|from|without|with|outside|beyond) [^.;:,]{2,80}?) ((?:must|shall|should|will|can|may) (?:not |never )?[a-z]+ [^.;]{2,}.*)$/i;

/** "Division by zero must print a message": the deed at the head is a noun. */
export function nounAsDeed(text: string): Clauses | null {
  const [, deed = "", outcome = ""] = deedNouns.exec(text) ?? [];
  return deed === "" || !isOneDeed(deed)
    ? null
    : { given: running, when: `${unlessName(deed)} is tried`, then: `it ${outcome}` };
}

function isOneDeed(deed: string): boolean {
  return (
    !/^(?:during|nothing|something|anything|everything|string|king|according|following|existing|missing|using|including|regarding|depending|remaining|working|being|having)\b/i.test(
      deed,
    ) && !/\b(?:that|which|who|when|if|is|are|has|have)\b/i.test(deed)
  );
}

function isCertainVerb(verb: string): boolean {
  if (/\s/.test(verb)) return true;
  const small = verb.toLowerCase();
  const stems = [small.slice(0, -1), small.slice(0, -2), `${small.slice(0, -3)}y`];
  return stems.some((stem) => isVerb(stem) || deedOfInfinitive(stem) !== null || knownVerbs.has(stem));
}

const knownVerbs = new Set(
  "end mark activate close open take lead bring cause give leave turn clear go need make".split(" "),
);

function unlessName(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** What `who` does, told without a modal: "comment on a link", or "types a word and sees the result". */
export function habitOf(act: string, isMany: boolean, given: string, text: string): Clauses | null {
  const verb = /^[a-z]{2,16}(?=\s)/.exec(act)?.[0] ?? "";
  const infinitive = isMany ? verb : infinitiveOf(verb);
  if (infinitive === null || !isDoing(infinitive)) return null;
  const whole = `${infinitive}${act.slice(verb.length)}`;
  const [deed, outcome] = splitAtOutcome(whole);
  if (outcome !== undefined) return { given, when: `they ${deed}`, then: `they ${outcome}` };
  return abilityIn(whole, given) ?? { given, when: `they ${firstPart(whole)}`, then: text };
}

function isDoing(verb: string): boolean {
  return (
    /^(?:comment|types?|sign|log|visit|pay|choose|pick|tap|press|scroll|drag|type|answer|reply|vote|rate|ask|join|leave|invite)$/.test(
      verb,
    ) ||
    isVerb(verb) ||
    deedOfInfinitive(verb) !== null
  );
}

function infinitiveOf(verb: string): string | null {
  if (/[^aeiou]ies$/.test(verb)) return `${verb.slice(0, -3)}y`;
  if (/(?:ss|x|zz|ch|sh)es$/.test(verb)) return verb.slice(0, -2);
  return /[^su]s$/.test(verb) ? verb.slice(0, -1) : null;
}

/** "…, and sees the result": what the person notices is what to look at. */
function splitAtOutcome(act: string): [string, string?] {
  const found = /^([^.;]{3,160}?),? and (?:then )?(sees?|gets?|receives?|hears?) ([^.;]{3,})$/.exec(act);
  const [, deed, verb = "", rest = ""] = found ?? [];
  return deed === undefined ? [act] : [deed, `${verb.replace(/s$/, "")} ${rest}`];
}

/** Up to the first full stop or semicolon: what follows is another sentence. */
export function firstPart(act: string): string {
  return act.split(/[.;]:?\s/, 1)[0] ?? act;
}
