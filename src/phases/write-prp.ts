// The fourth phase: one writer makes the PRP of what everybody found; in a second round, what the linter found is mended.
import { compilePrp } from "../domain/compile-prp.ts";
import { enhancePrp } from "../domain/enhance-prp.ts";
import { keepIds } from "../domain/keep-ids.ts";
import type { Phase } from "./phase.ts";

export const writePrp: Phase<"write-prp"> = async (facts, { round }) => {
  const compiled = compilePrp(facts);
  const draft = facts.base === null ? compiled : keepIds(compiled, facts.base);
  const findings = facts.phases["validate-prp"]?.report.findings ?? [];
  const prp = round > 0 ? enhancePrp(draft, findings) : draft;
  return Promise.resolve({ phase: "write-prp", prp });
};
