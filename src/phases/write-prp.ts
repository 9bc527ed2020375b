// The fourth phase: one writer makes the PRP of what everybody found; in a second round, what the linter found is mended,
// and after a review only what the answers are about is written anew.
import { compilePrp } from "../domain/compile-prp.ts";
import { earlierOf } from "../domain/earlier.ts";
import { enhancePrp } from "../domain/enhance-prp.ts";
import { keepIds } from "../domain/keep-ids.ts";
import { keepShown } from "../domain/keep-shown.ts";
import type { PlanFacts } from "../domain/plan-facts.ts";
import type { Prp } from "../domain/prp.ts";
import type { Phase } from "./phase.ts";

export const writePrp: Phase<"write-prp"> = async (facts, { round }) => {
  const draft = draftOf(facts);
  const findings = facts.phases["validate-prp"]?.report.findings ?? [];
  const prp = round > 0 ? enhancePrp(draft, findings) : draft;
  return Promise.resolve({ phase: "write-prp", prp });
};

function draftOf(facts: PlanFacts): Prp {
  const compiled = compilePrp(facts);
  const earlier = earlierOf(facts);
  const draft = earlier === null ? compiled : keepIds(compiled, earlier);
  return facts.shown === null ? draft : keepShown(draft, facts.shown, facts);
}
