// Requirements turned into Given / When / Then, in the words of the brief and without a model.
import type { AgentAnswer } from "../domain/agent-output.ts";
import type { Requirement } from "../domain/brief.ts";
import { clip, unended } from "./phrases.ts";
import { measureOf } from "./quality-measures.ts";
import { ownClauses, plainClauses } from "./requirement-forms.ts";

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
    then: clip(clauses.then, longest),
    negative: clauses.negative ?? false,
    verify: verifyOf(requirement),
  };
}

/** Whether the requirement is written in a form that says what to do and what follows. */
export function hasOwnForm(requirement: Requirement): boolean {
  return ownClauses(readable(requirement), requirement) !== null;
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
