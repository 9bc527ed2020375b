// Requirements turned into Given / When / Then, in the words of the brief and without a model.
import type { AgentAnswer } from "../domain/agent-output.ts";
import type { Requirement } from "../domain/brief.ts";
import { clip, unended } from "./phrases.ts";
import { measureOf } from "./quality-measures.ts";
import { isPlain, ownClauses, plainClauses } from "./requirement-forms.ts";

/** A criterion that belongs to no requirement yet. */
export type Criterion = Omit<AgentAnswer["acceptance"][number], "requirementId">;

const longest = 300;
// What a person writes as one requirement is shorter; the bound keeps hostile texts cheap.
const mostRead = 1000;
const automated = "An automated test brings about the situation and compares the outcome.";

/** How one shows that the requirement holds. */
export function criterionFor(requirement: Requirement): Criterion {
  const text = readable(requirement);
  const clauses = ownClauses(text, requirement) ?? plainClauses(text, requirement);
  return {
    given: clip(clauses.given, longest),
    when: clip(clauses.when, longest),
    then: clip(withAnswer(clauses.then), longest),
    negative: clauses.negative ?? false,
    verify: verifyOf(requirement),
  };
}

const endpoint = /\b(?:GET|POST|PUT|PATCH|DELETE) +`?\/[\w{}:/.-]{1,80}/;
const answer =
  /\b(?:[1-5]\d\d|answers?|answered|returns?|returned|respon(?:ds?|ses?)|replies|error|refused?|rejects?|rejected|status|body|JSON|lists?|shows?|contract|schema)\b/i;

/** Who calls an interface looks at its answer, also where the brief does not speak of it. */
function withAnswer(then: string): string {
  return endpoint.test(then) && !answer.test(then)
    ? `${clip(then, longest - 80)}; the answer has a 2xx status and the body that the interface states`
    : then;
}

/**
 * One criterion for each clause of the requirement, at most `most`, where every clause says how it is tried; else one
 * for the whole.
 */
export function criteriaFor(requirement: Requirement, most: number): Criterion[] {
  const clauses = clausesOf(readable(requirement));
  const isWhole = clauses.length < 2 || clauses.length > most || measureOf(requirement.text) !== null;
  if (isWhole) return [criterionFor(requirement)];
  const criteria = clauses.map((text) => criterionFor({ ...requirement, text }));
  return criteria.some(isPlain) ? [criterionFor(requirement)] : criteria;
}

/** Sentences, and what a semicolon parts. */
function clausesOf(text: string): string[] {
  const clauses = text.split(/;\s+|(?<=[\p{L}\d)]{2})[.!?]\s+(?=\p{Lu})/u).map((clause) => clause.trim());
  const isClause = (clause: string): boolean => clause.split(" ").length >= 4 && !/["“”()]/.test(clause);
  return clauses.every(isClause) ? clauses : [];
}

/** Whether the requirement is written in a form that says how it is tried. */
export function hasOwnForm(requirement: Requirement): boolean {
  return !isPlain(criterionFor(requirement));
}

function readable({ id, text }: Requirement): string {
  const line = text.slice(0, mostRead).replace(/\s+/g, " ").trim();
  return unended(line) || line || id;
}

function verifyOf({ kind, text }: Requirement): string {
  if (kind !== "functional" && measureOf(text) !== null)
    return "A measurement is compared with the figure of the requirement.";
  return kind === "constraint"
    ? "manual: inspect configuration and build against the constraint."
    : automated;
}
