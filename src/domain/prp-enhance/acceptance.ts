// Mends criteria: a requirement without one gets its own words as one, and an empty clause is filled.
import type { AcceptanceCriterion, Prp, PrpRequirement } from "../prp.ts";
import { numberIn, oneLine } from "../prp-compile/text.ts";
import type { Mend } from "./mend.ts";

export const giveAcceptance: Mend = {
  codes: ["prp/no-acceptance"],
  mend: (prp) =>
    withRequirements(prp, (requirement) =>
      requirement.kind === "exclusion" || requirement.acceptance.length > 0
        ? requirement
        : { ...requirement, acceptance: [inItsOwnWords(requirement)] },
    ),
};

export const fillCriteria: Mend = {
  codes: ["prp/incomplete-criterion"],
  mend: (prp) =>
    withRequirements(prp, (requirement) => {
      const own = inItsOwnWords(requirement);
      const acceptance = requirement.acceptance.map((one) => ({
        ...one,
        when: `${one.given}${one.when}`.trim() === "" ? own.when : one.when,
        then: one.then.trim() === "" ? own.then : one.then,
      }));
      return { ...requirement, acceptance };
    }),
};

/** A criterion goes to the requirement that its number names; where there is none, it goes. */
export const moveStrayCriteria: Mend = {
  codes: ["prp/stray-criterion"],
  mend: (prp) => {
    const stray = prp.requirements.flatMap((one) => one.acceptance.filter((each) => !belongsTo(each, one)));
    return withRequirements(prp, (requirement) => {
      const own = requirement.acceptance.filter((each) => belongsTo(each, requirement));
      const known = new Set(own.map(({ id }) => id));
      const found = stray.filter((each) => belongsTo(each, requirement) && !known.has(each.id));
      return { ...requirement, acceptance: [...own, ...found] };
    });
  },
};

function belongsTo({ id }: AcceptanceCriterion, requirement: PrpRequirement): boolean {
  return requirement.kind !== "exclusion" && numberIn(id) === numberIn(requirement.id);
}

function inItsOwnWords({ id, text }: PrpRequirement): AcceptanceCriterion {
  return {
    id: `AC-${String(numberIn(id))}.1`,
    given: "the product as this plan leaves it",
    when: `${id} is exercised`,
    then: oneLine(text, 400),
    negative: false,
    by: "planner",
  };
}

function withRequirements(prp: Prp, map: (requirement: PrpRequirement) => PrpRequirement): Prp {
  return { ...prp, requirements: prp.requirements.map(map) };
}
