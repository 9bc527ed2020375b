// The last phase: what is wrong with the PRP, how sure we may be of it, and whether a person should look.
import { lintPrp, reportOf } from "../domain/lint-prp.ts";
import { resultIn } from "../domain/missing-fact.ts";
import { planConfidence, reviewNeeded, type Evidence } from "../domain/plan-confidence.ts";
import { safeBrief } from "../domain/prp-compile/safe-brief.ts";
import type { Phase } from "./phase.ts";

export const validatePrp: Phase<"validate-prp"> = async (facts, { countTokens }) => {
  const { prp } = resultIn(facts, "write-prp");
  const { profile } = resultIn(facts, "analyze-complexity");
  const { selection } = resultIn(facts, "select-agents");
  const answers = facts.answers.flatMap((one) => (one.decidedBy === "person" ? [one.answer] : []));
  const report = reportOf(lintPrp(prp, { brief: safeBrief(facts.brief), answers, profile, countTokens }));
  const evidence: Evidence = {
    prp,
    report,
    outputs: facts.outputs,
    selected: selection.selected.map(({ role }) => role),
    failures: facts.failures,
    answers: facts.answers,
    understanding: profile.confidence,
  };
  const confidence = planConfidence(evidence);
  const { confidenceThreshold: threshold, reviewAlways } = facts.options;
  // Once is enough: after a person has looked, only what is still unsure brings the plan back to them.
  const policy = { threshold, always: reviewAlways && facts.shown === null };
  const review = reviewNeeded(confidence, policy, evidence);
  return Promise.resolve({ phase: "validate-prp", report, confidence, review });
};
