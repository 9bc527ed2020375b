// Mends what rules can mend in a PRP: the draft and what the linter found in, a draft with fewer faults out.
import type { Diagnostic } from "./diagnostic.ts";
import type { Prp } from "./prp.ts";
import { mends } from "./prp-enhance/index.ts";

/**
 * The draft with the faults of these findings mended, and nothing else changed. A fault that takes a person's or an
 * agent's knowledge stays: it is shown, not papered over.
 */
export function enhancePrp(draft: Prp, findings: readonly Diagnostic[]): Prp {
  const found = new Set(findings.map(({ code }) => code));
  return mends.reduce(
    (prp, { codes, mend }) => (codes.some((code) => found.has(code)) ? mend(prp) : prp),
    draft,
  );
}
