// Risks that the analysis finds keep the ids that they had in the earlier plan; a new one gets a number that none has had.
import type { ComplexityProfile } from "./complexity.ts";
import { pairThings } from "./pair-things.ts";
import type { PlanBase } from "./plan-base.ts";

/** The profile with its risks under the ids of the earlier plan. */
export function carryRisks(
  profile: ComplexityProfile,
  { profile: before, highest }: PlanBase,
): ComplexityProfile {
  const kept = pairThings(profile.riskFactors, before.riskFactors, [({ text }) => text]);
  let last = highest["RISK"] ?? 0;
  const riskFactors = profile.riskFactors.map((risk) => {
    const id = kept.get(risk.id) ?? `RISK-${String((last += 1))}`;
    return { ...risk, id };
  });
  return { ...profile, riskFactors };
}
