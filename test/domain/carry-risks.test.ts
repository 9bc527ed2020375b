import { expect, test } from "vitest";
import { carryRisks } from "../../src/domain/carry-risks.ts";
import type { ComplexityProfile } from "../../src/domain/complexity.ts";
import { baseOf, aWholePlan } from "../phases/a-whole-plan.ts";
import { aBrief } from "../phases/plan-facts.ts";

function profileWith(...texts: string[]): ComplexityProfile {
  const source = { startLine: 1, endLine: 1, quote: "" };
  return {
    level: "simple",
    score: 1,
    confidence: 1,
    dimensions: [],
    riskFactors: texts.map((text, at) => ({ id: `RISK-${String(at + 1)}`, text, source })),
    missingInformation: [],
    requiredAgents: [],
  };
}

test("a risk keeps its id, and a new one before it gets a number above all that were used", async () => {
  const base = { ...baseOf(await aWholePlan({ brief: aBrief() })), highest: { RISK: 5 } };
  const before = { ...base, profile: profileWith("Passwords leak.", "The disk is full.") };
  const { riskFactors } = carryRisks(profileWith("Money is lost.", "The disk is full."), before);
  expect(riskFactors.map(({ id }) => id)).toEqual(["RISK-6", "RISK-2"]);
});
