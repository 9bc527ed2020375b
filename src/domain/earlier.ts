// The document that a draft is written upon: the one a person was shown in a review, else that of the earlier plan.
import { highestIds } from "./id-numbers.ts";
import type { PlanBase } from "./plan-base.ts";
import type { PlanFacts } from "./plan-facts.ts";

/** Null for the first draft of a plan that is made afresh. */
export function earlierOf({
  base,
  brief,
  shown,
}: Pick<PlanFacts, "base" | "brief" | "shown">): Pick<PlanBase, "brief" | "prp" | "highest"> | null {
  if (shown === null) return base;
  return { brief, prp: shown, highest: highestIds(shown, base?.highest ?? {}) };
}
