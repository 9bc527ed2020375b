// The ways in which people write requirements, and what each says about situation and outcome. The brief's own words
// stay as they are; a text that fits no form for sure is its own outcome.
import type { Requirement } from "../domain/brief.ts";
import { abilityIn, soleRightIn } from "./ability-forms.ts";
import { deedAsSubject, firstPart, habitOf, nounAsDeed } from "./habit-forms.ts";
import { deedIn, isOrder } from "./imperatives.ts";
import { withArticle } from "./phrases.ts";
import { probeIn } from "./probes.ts";
import { measureOf } from "./quality-measures.ts";
import { triggerIn } from "./triggers.ts";

interface Clauses {
  readonly given: string;
  readonly when: string;
  readonly then: string;
  readonly negative?: boolean;
}
/** One way of writing requirements: the clauses, or null when the text is written otherwise. */
type Form = (text: string, requirement: Requirement) => Clauses | null;

const running = "the product is running";
const finished = "the finished product";

/** The form that fits first decides; what fits none is plain. */
const ownForms: readonly Form[] = [
  gherkin,
  story,
  rowOfRole,
  measured,
  triggered,
  nounAsDeed,
  prohibition,
  soleRightIn,
  gesture,
  ability,
  deedAsSubject,
  habit,
  order,
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

/** Every other writing, and every other language: the words of the brief are the outcome. */
export function plainClauses(text: string, requirement: Requirement): Clauses {
  const isSentence = /\s(?:is|are|has|have|does|do|can|may|[a-z]{2,}[^su\W]s)\s/.test(text);
  return isSentence ? asStated(text, requirement) : asChecked(text, requirement);
}

function asStated(text: string, requirement: Requirement, given = running): Clauses {
  return requirement.kind === "constraint"
    ? asChecked(text, requirement)
    : { given, when: trialOf(text, requirement), then: text };
}

/** A constraint is inspected: no situation brings it about. */
function asChecked(then: string, { id, kind, text }: Requirement): Clauses {
  if (kind === "constraint")
    return project.test(text)
      ? {
          given: "the project's calendar and costs so far",
          when: "they are compared with the plan after each task",
          then,
        }
      : { given: finished, when: "code, dependencies and configuration are inspected", then };
  const probe = probeIn(text);
  return probe === null
    ? { given: finished, when: `it is checked against ${id}`, then }
    : { given: running, when: probe, then };
}

/** About the work and not about the product: nothing in the code shows it. */
const project =
  /\b(?:budget|deadline)\b|\b(?:developers?|engineers?|people|team)\b[^.;]{0,60}\b(?:weeks?|months?|days?)\b|\b(?:delivered|finished|launch(?:ed)?|go live) (?:by|before|until|within) /i;

/** What brings the requirement about; its id stands there where its words do not tell. */
function trialOf(text: string, { id }: Pick<Requirement, "id">): string {
  return probeIn(text) ?? `${id} is exercised`;
}

/** Whether the clauses only repeat the requirement: nobody reads from them how it is tried. */
export function isPlain({ when }: Pick<Clauses, "when">): boolean {
  return /^(?:REQ-\d+ is exercised|it is checked against REQ-\d+)$/.test(when);
}

/** "Given a, when b, then c". */
function gherkin(text: string): Clauses | null {
  const found = /^given (.+?),? when (.+?),? then (.+)$/i.exec(text);
  return found && { given: found[1] ?? "", when: found[2] ?? "", then: found[3] ?? "" };
}

const storyForm =
  /^(?:user story:? )?as (an? [^,]{1,80}|the [^,]{1,80}),? (?:I|we) (want|would like|need|wish|can|must|should)\b (.+)$/i;

/** "As a clerk, I want to file a form so that it is kept". */
function story(text: string, requirement: Requirement): Clauses | null {
  const found = storyForm.exec(text);
  if (!found) return null;
  const [, who = "", wish = "", rest = ""] = found;
  const [goal = "", ...benefit] = rest.split(/,? so that |,? so (?=I can )/i);
  const deed = /^(?:to\s+)?(?:both\s+)?(?:to\s+)?(?:be able to\s+)?/i.exec(goal)?.[0] ?? "";
  const given = /\b(?:system|business|company)$/i.test(who) ? running : `${who} is using the product`;
  if (deed === "" && !/^(?:can|must|should)$/i.test(wish))
    return { given, when: trialOf(goal, requirement), then: `they get this: ${inThirdPerson(rest)}` };
  const act = inThirdPerson(goal.slice(deed.length));
  const done = act.replace(/^be /, "are ");
  // What shows afterwards can be tested; that people benefit can not.
  const shown = abilityIn(act, given);
  if (shown !== null) return shown;
  return benefit.length === 0
    ? { given, when: `they ${firstPart(done)}`, then: `they can ${act}` }
    : { given, when: `they ${done}`, then: `it succeeds, and ${inThirdPerson(benefit.join(" so that "))}` };
}

function inThirdPerson(text: string): string {
  return text
    .replace(/\bI(?: am|['’]m)\b/g, "they are")
    .replace(/\bI was\b/g, "they were")
    .replace(/\bwe\b/gi, "they")
    .replace(/\bour\b/gi, "their")
    .replace(/\bus\b/g, "them")
    .replace(/\bI(?=['’ ,]|$)/g, "they")
    .replace(/\bmyself\b/gi, "themselves")
    .replace(/\bmy\b/gi, "their")
    .replace(/\bme\b/gi, "them");
}

/** A table row of rights: "Member | must be able to edit links". */
function rowOfRole(text: string, requirement: Requirement): Clauses | null {
  const found = /^(\p{L}[\p{L} -]{1,30}) \| ((?:can|may|must|should|shall)\s[^|]+)$/u.exec(text);
  if (!found) return null;
  const [, role = "", right = ""] = found;
  const given = `${withArticle(role)} is using the product`;
  const act = /^(?:(?:must|shall|should) be able to|can|may) (?!not\b)(.+)$/i.exec(right)?.[1] ?? "";
  return abilityIn(act, given) ?? { given, when: trialOf(right, requirement), then: `they ${right}` };
}

/** A quality with a figure is measured, never tried once. */
function measured(text: string, { kind }: Requirement): Clauses | null {
  const measure = kind === "functional" ? null : measureOf(text);
  return measure && { given: measure.given, when: measure.when, then: text };
}

/** "When x, y", "y when x", "While x, y". */
function triggered(text: string, requirement: Requirement): Clauses | null {
  const found = triggerIn(text);
  return (
    found && {
      given: found.state ?? running,
      when: found.condition ?? trialOf(found.outcome, requirement),
      then: found.outcome,
      negative: isTrouble(found.condition ?? ""),
    }
  );
}

const firstModal = /\b(?:shall|must|should|will|can|may|cannot)\b(?:\s(?:not|never)\b)?/i;

/** "Passwords must not be logged". */
function prohibition(text: string, requirement: Requirement): Clauses | null {
  const found = firstModal.exec(text);
  const isBan =
    found !== null && /^(?:cannot|(?:shall|must|should|can) (?:not|never)|may never)$/i.test(found[0]);
  if (isBan && isSimpleSubject(text.slice(0, found.index)))
    return {
      given: running,
      when: probeIn(text) ?? `a case that could break ${requirement.id} is tried`,
      then: text,
      negative: true,
    };
  if (!/^(?:do not|don['’]t|never|no)\s/i.test(text)) return null;
  return { ...asChecked(text, requirement), negative: true };
}

function isSimpleSubject(text: string): boolean {
  return /^.{2,120}$/.test(text) && !/\b(?:that|which|who|when|if|while|because|unless|since)\b/i.test(text);
}

/** "User can click Place Order to complete the order". */
function gesture(text: string): Clauses | null {
  const found =
    /^(\p{L}[\p{L} ]{1,40}?) can ((?:click|tap|press|double-click|swipe)\s[^.!?;]{3,}?) to ([a-z]+)\s([^.!?;]+)$/u.exec(
      text,
    );
  const [, subject = "", deed = "", verb = "", rest = ""] = found ?? [];
  if (
    !isOnePerson(subject) ||
    /^(?:the|an?|its?|their|his|her|any|all|each)$/.test(verb) ||
    /\sto\s/.test(rest)
  )
    return null;
  return {
    given: `${withArticle(subject)} is using the product`,
    when: `they ${deed}`,
    then: `this lets them ${verb} ${rest}`,
  };
}

/** "A member can switch to a grid": the person who can is the one who uses the product. */
function ability(text: string, requirement: Requirement): Clauses | null {
  const found =
    /^(\p{L}[\p{L} -]{1,40}?)\s(?:can|may|(?:shall|must|should|will) be able to|(?:is|are) able to)\s(?:also )?(.+)$/u.exec(
      text,
    );
  const [, subject = "", act = ""] = found ?? [];
  const who = onePersonOf(subject);
  if (who === null || requirement.kind === "constraint") return null;
  const given = `${withArticle(who)} is using the product`;
  const [deed, more] = parted(act);
  const shown = abilityIn(deed, given);
  if (shown !== null) return more === "" ? shown : { ...shown, then: `${shown.then}; ${more}` };
  return { given, when: `they ${firstPart(act)}`, then: text };
}

/** "import a file; folders become tags": what is done, and what more the sentence says. */
function parted(act: string): [string, string] {
  const at = act.indexOf("; ");
  return at < 0 ? [act, ""] : [act.slice(0, at), act.slice(at + 2)];
}

/** "Members comment on a link in plain text": a person and what that person does. */
function habit(text: string, requirement: Requirement): Clauses | null {
  const found = /^((?:the |an? |any |each |every |all )?\p{L}[\p{L} -]{1,30}?) ([a-z]{2,16} [^|]{3,})$/u.exec(
    text,
  );
  if (found === null || requirement.kind === "constraint") return null;
  for (const end of wordEnds(text)) {
    const subject = text.slice(0, end);
    const who = onePersonOf(subject);
    if (who === null) continue;
    const isMany = who !== subject && !/^(?:an?|the|each|every|any) /i.test(subject);
    return habitOf(text.slice(end + 1), isMany, `${withArticle(who)} is using the product`, text);
  }
  return null;
}

/** Where the first four words end. */
function wordEnds(text: string): number[] {
  return [...text.slice(0, 60).matchAll(/\s/g)].slice(0, 4).map(({ index }) => index);
}

const person =
  /\b(?:user|member|owner|editor|admin|administrator|player|customer|visitor|author|guest|person|student|teacher|manager|operator|driver|doctor|patient|developer|designer|reviewer|moderator|participant|client|clerk|buyer|seller|employee|applicant|reader|viewer|rider|nurse|host|organi[sz]er|subscriber|caller|worker|citizen|parent|learner|volunteer|donor|staff member)$/i;

/** "Members" as "Member": the one who tries it; null for what is no person. */
function onePersonOf(subject: string): string | null {
  const one = subject
    .replace(/^(?:all|the|any|each|every) (?=\p{L}+s$)/iu, "")
    .replace(/^people$/i, "person");
  return [one, one.replace(/s$/, "")].find(isOnePerson) ?? null;
}

function isOnePerson(subject: string): boolean {
  return (
    person.test(subject) &&
    subject.split(" ").length <= 4 &&
    !/^\S+ing\s/i.test(subject) &&
    !/\b(?:and|or|that|who|when|if|all|of)\b/i.test(subject)
  );
}

/** "Display the total", "Create an index". */
function order(text: string, requirement: Requirement): Clauses | null {
  if (!isOrder(text)) return null;
  const deed = requirement.kind === "constraint" ? null : deedIn(text);
  return deed === null ? asChecked(`this is done: ${text}`, requirement) : asStated(deed, requirement);
}

/** "The system shall export reports", "Entries must be kept". */
function obligation(text: string, requirement: Requirement): Clauses | null {
  return /^.{2,160}?\s(?:shall|must|should|will|has to|have to|needs? to|can)\s/i.test(text)
    ? asStated(text, requirement)
    : null;
}

function isTrouble(text: string): boolean {
  return /\b(?:invalid|fail(?:s|ed|ure)?|errors?|unauthori[sz]ed|expired?|missing|exceed(?:s|ed)?|denied|reject(?:s|ed)?|wrong|not found|cannot|unavailable|incorrect|timeout|duplicate|malformed|empty)\b/i.test(
    text,
  );
}
