// The ways in which people write requirements, and what each says about situation and outcome.
import type { Requirement } from "../domain/brief.ts";
import { labelOf, orderIn } from "./imperatives.ts";
import { figureOf } from "./measures.ts";
import { clip, does, doesNot, lowered, sectionName, unended } from "./phrases.ts";

interface Clauses {
  readonly given: string;
  readonly when: string;
  readonly then: string;
  readonly negative?: boolean;
}
/** One way of writing requirements: the clauses, or null when the text is written otherwise. */
type Form = (text: string, requirement: Requirement) => Clauses | null;

const running = "the product is running";
const followingSentence = /[.!?]\s+(?=\p{Lu})/u;
const modal = "(?:shall|must|should|will|has to|have to|needs? to)";

/** The form that fits first decides; what fits none is plain. */
const ownForms: readonly Form[] = [
  gherkin,
  story,
  measured,
  ears,
  order,
  conditional,
  prohibition,
  action,
  obligation,
];

/** What the form of the text says; null for a text in no form that we know. */
export function ownClauses(text: string, requirement: Requirement): Clauses | null {
  for (const form of ownForms) {
    const clauses = form(text, requirement);
    if (clauses !== null) return clauses;
  }
  return null;
}

/** "Given a, when b, then c". */
function gherkin(text: string): Clauses | null {
  const found = /^given (.+?),? when (.+?),? then (.+)$/i.exec(text);
  return found && { given: found[1] ?? "", when: found[2] ?? "", then: found[3] ?? "" };
}

/** "As a clerk, I want to file a form so that it is kept". */
function story(text: string): Clauses | null {
  const found =
    /^(?:user story:? )?as (an? [^,]{1,80}|the [^,]{1,80}),? (?:I|we) (want|would like|need|wish|can|must|should)\b (.+)$/i.exec(
      text,
    );
  if (!found) return null;
  const [, who = "", wish = "", rest = ""] = found;
  const [goal = "", ...benefit] = rest.split(/,? (?:so that|in order to|so I can) /i);
  const isAction = /^(?:can|must|should)$/i.test(wish) || /^(?:to|both to|be able to)\b/i.test(goal);
  const deed = inThirdPerson(goal.replace(/^(?:to )?(?:both )?(?:be able to )?/i, ""));
  return {
    given: `${who} is using the product`,
    when: isAction ? `they ${deed}` : `they ask for this: ${deed}`,
    then:
      benefit.length > 0
        ? `it succeeds, and this holds: ${inThirdPerson(benefit.join(" "))}`
        : "it succeeds, and they see the result",
  };
}

function inThirdPerson(text: string): string {
  return text
    .replace(/\bI am\b/g, "they are")
    .replace(/\bI\b/g, "they")
    .replace(/\bmy\b/gi, "their")
    .replace(/\bme\b/gi, "them");
}

/** A quality with a figure is measured, never tried once. */
function measured(text: string, { kind }: Requirement): Clauses | null {
  if (kind !== "quality" || figureOf(text) === null) return null;
  return {
    given:
      "the load, data and place of measurement that the brief states, or production-like ones where it states none",
    when: "it is measured over at least 100 runs or 5 minutes",
    then: asFact(text),
  };
}

/** "WHEN x, THE System SHALL y", "IF x THEN …", "WHILE s, …", "WHERE f, …". */
function ears(text: string): Clauses | null {
  const found =
    /^(when|whenever|if|once|after|while|during|where)\s+(.+?),?\s+(?:then\s+)?((?:the|a|an|it|this|each|all|any)\b[^,]{0,80}?)\s+(?:shall|must|should|will)\s+(.+)$/i.exec(
      text,
    );
  if (!found) return null;
  const [, word = "", condition = "", subject = "", deed = ""] = found;
  const isState = /^(?:while|during|where)$/i.test(word);
  return {
    given: isState ? unended(condition) : running,
    when: isState ? "this part is used in that state" : unended(condition),
    then: factOf(subject, deed),
    negative: /^if$/i.test(word) && isTrouble(condition),
  };
}

/** "The list is sorted when a column is clicked". */
function conditional(text: string): Clauses | null {
  const at = /^(.{8,}?),?\s(when(?:ever)?|once|if|unless|as soon as)\s([^"“”]{6,})$/i.exec(text);
  if (
    !at ||
    followingSentence.test(text) ||
    !/\b(?:shall|must|should|will|can|is|are|[a-z]+s)\b/i.test(at[1] ?? "")
  )
    return null;
  const condition = /^unless$/i.test(at[2] ?? "") ? `it is not so that ${at[3] ?? ""}` : (at[3] ?? "");
  return { given: running, when: condition, then: asFact(at[1] ?? ""), negative: isTrouble(condition) };
}

/** "Passwords must not be logged". */
function prohibition(text: string): Clauses | null {
  const found = new RegExp(
    `^(.{2,120}?)\\s(?:(?:shall|must|should|will|may|can) not|cannot|must never|shall never|should never|may never|never)\\s(.+)$`,
    "i",
  ).exec(text);
  if (found) {
    const [, subject = "", deed = ""] = found;
    const isFact = /\b(?:is|are|was|were|has|have)$/i.test(subject);
    return {
      given: running,
      when: `something is tried that would lead to it: ${deed}`,
      then: isFact ? text : doesNot(subject, deed),
      negative: true,
    };
  }
  const ban = /^(?:do not|don't|never|avoid|no)\s(.+)$/i.exec(text);
  return (
    ban && {
      given: "the finished product",
      when: "it is searched and used with this in mind",
      then: `this is not the case: ${ban[1] ?? ""}`,
      negative: true,
    }
  );
}

/** "User can click X. The list closes." The first sentence is done, what follows it is seen. */
function action(text: string): Clauses | null {
  const found =
    /^(.{2,80}?)\s(?:can|may|(?:shall|must|should|will) be able to|is able to|are able to)\s(.+)$/i.exec(
      text,
    );
  if (!found || /\b(?:that|which|who|and|or|so|it)$/i.test(found[1] ?? "")) return null;
  const [, subject = "", deed = ""] = found;
  const [first = "", ...after] = deed.split(followingSentence);
  const purpose =
    /^(.{6,}?)\s(?:in order )?to\s((?!the\b|a\b|an\b|my\b|their\b|its\b|be\b|this\b|that\b|each\b)[a-z]+\s.+)$/.exec(
      first,
    );
  const deeds = purpose?.[1] ?? first;
  const seen = /^(?:see|view|read|find)\s/i.test(deeds);
  return {
    given: running,
    when: seen ? `${lowered(subject)} comes to the place where it belongs` : does(lowered(subject), deeds),
    then: outcomeOf(after, purpose?.[2], seen ? does(subject, deeds) : null),
  };
}

function outcomeOf(after: readonly string[], purpose: string | undefined, sight: string | null): string {
  if (sight !== null) return sight;
  if (after.length > 0) return after.map(asFact).join("; ");
  return purpose === undefined ? "it succeeds, and the result is visible" : `this is achieved: ${purpose}`;
}

/** "The system shall export reports", "Entries must be kept". */
function obligation(text: string): Clauses | null {
  if (!new RegExp(`^.{2,160}?\\s${modal}\\s`, "i").test(text)) return null;
  return { given: running, when: "this part of it is used", then: asFact(text) };
}

/** "Display the total", also after a label: "Cart: display the total". */
function order(text: string, { section }: Requirement): Clauses | null {
  const labelled = labelOf(text);
  const asked = orderIn(labelled?.rest ?? text);
  if (asked === null || new RegExp(`^.{2,80}?\\s${modal}\\s`, "i").test(text)) return null;
  const when = labelled === null ? "the situation for it arises" : `"${labelled.topic}" comes into play`;
  return { given: partOf(section), when, then: does("the product", asked) };
}

/** Every other writing, and every other language: the words of the brief are the outcome. */
export function plainClauses(text: string, { section }: Requirement): Clauses {
  const labelled = labelOf(text);
  const when = labelled === null ? "this part of it is used" : `"${labelled.topic}" is checked`;
  return { given: partOf(section), when, then: labelled?.rest ?? text };
}

function partOf(section: string | null): string {
  const name = sectionName(section);
  return name === null ? "the finished product" : `the finished part "${clip(name, 80)}"`;
}

/** The sentence as a fact: "must show" becomes "shows". */
function asFact(text: string): string {
  const found = new RegExp(`^(.{2,160}?)\\s(?:${modal}|can|may)\\s(.+)$`, "i").exec(text);
  return found ? factOf(found[1] ?? "", found[2] ?? "") : text;
}

function factOf(subject: string, deed: string): string {
  const who = subject.replace(/^THE\b/, "The");
  return /^not\s/i.test(deed) ? doesNot(who, deed.slice(4)) : does(who, deed);
}

function isTrouble(text: string): boolean {
  return /\b(?:invalid|fail(?:s|ed|ure)?|errors?|unauthori[sz]ed|expired?|missing|exceed(?:s|ed)?|denied|reject(?:s|ed)?|wrong|not found|unavailable|incorrect|timeout|duplicate|malformed|empty)\b/i.test(
    text,
  );
}
