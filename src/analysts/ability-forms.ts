// What people may do, as criteria: the deed itself is the trial, and its kind tells what shows afterwards.
import { deedOfInfinitive } from "./main-verb.ts";

interface Clauses {
  readonly given: string;
  readonly when: string;
  readonly then: string;
  readonly negative?: boolean;
}

const mostOutcomes = 2;

/** "add and delete their links", done by whom `given` names; null where it is not certain what follows from it. */
export function abilityIn(act: string, given: string): Clauses | null {
  const deeds = act.trim().replace(/[.\s]+$/, "");
  if (/[.!?]\s|[|]/.test(deeds) || deeds.split(" ").length < 2 || deeds.length > 160) return null;
  const outcomes = outcomesOf(deeds);
  return outcomes.length === 0 ? null : { given, when: `they ${deeds}`, then: outcomes.join("; ") };
}

/**
 * The outcomes of the first verb and of those that are listed with it, each once and named where there are more than
 * one; none where the first one's is not known.
 */
function outcomesOf(deeds: string): string[] {
  const verbs = [...deeds.matchAll(/(?:^|, (?:and |or )?| and | or |\/)([a-z]{3,20})(?=[\s,/]|$)/g)].map(
    ([, verb = ""]) => verb,
  );
  const verbOf = new Map<string, string>();
  for (const verb of verbs) {
    const outcome = deedOfInfinitive(verb)?.outcome;
    if (outcome === undefined || outcome === null) {
      if (verb === verbs[0]) return [];
    } else if (!verbOf.has(outcome)) verbOf.set(outcome, verb);
  }
  const outcomes = [...verbOf].slice(0, mostOutcomes);
  return outcomes.map(([outcome, verb]) => (outcomes.length > 1 ? `${verb}: ${outcome}` : outcome));
}

const soleRight =
  /^(?:after that,? |then,? )?only (?:an? |the )?(\p{L}[\p{L} -]{1,40}?) (?:can|may|is allowed to|are allowed to|shall|must) /iu;

/** "Only an owner can delete it": somebody else tries. */
export function soleRightIn(text: string): Clauses | null {
  const [, who = ""] = soleRight.exec(text) ?? [];
  if (who === "" || /\b(?:be|that|which|when|if|one|once)\b/i.test(who)) return null;
  return { given: "the product is running", when: "anyone else tries it", then: text, negative: true };
}
