// The phases of a plan by name, in the order in which the chart calls them.
import type { PhaseName } from "../domain/phase-result.ts";
import { analyzeComplexity } from "./analyze-complexity.ts";
import { applyAnswers } from "./apply-answers.ts";
import type { Phase } from "./phase.ts";
import { recallPatterns } from "./recall-patterns.ts";
import { selectTeam } from "./select-agents.ts";
import { validatePrp } from "./validate-prp.ts";
import { writePrp } from "./write-prp.ts";

export const phases: { readonly [Name in PhaseName]: Phase<Name> } = {
  "analyze-complexity": analyzeComplexity,
  "recall-patterns": recallPatterns,
  "select-agents": selectTeam,
  "write-prp": writePrp,
  "validate-prp": validatePrp,
  "apply-answers": applyAnswers,
};
