// Confidence is built from what can be checked, and a low one says what to look at.
import fc from "fast-check";
import { expect, test } from "vitest";
import { compilePrp } from "../../src/domain/compile-prp.ts";
import { Confidence } from "../../src/domain/confidence.ts";
import type { LintReport } from "../../src/domain/lint-report.ts";
import type { PlanFacts } from "../../src/domain/plan-facts.ts";
import {
  planConfidence,
  reviewNeeded,
  withConfidence,
  type Evidence,
} from "../../src/domain/plan-confidence.ts";
import { aPrp } from "./a-prp.ts";
import { aBrief, anOutput, arbitraryFacts, planFacts } from "../phases/plan-facts.ts";

const clean: LintReport = { errors: 0, warnings: 0, score: 100, groups: {}, findings: [] };

function evidenceOf(facts: PlanFacts, rest: Partial<Evidence> = {}): Evidence {
  const selected = facts.phases["select-agents"]?.selection.selected.map(({ role }) => role) ?? [];
  return {
    prp: compilePrp(facts),
    report: clean,
    outputs: facts.outputs,
    selected,
    failures: facts.failures,
    answers: facts.answers,
    understanding: 1,
    ...rest,
  };
}

const criteria = aBrief()
  .requirements.filter(({ kind }) => kind !== "exclusion")
  .map(({ id, text }) => ({
    requirementId: id,
    given: "a running product",
    when: `${id} is tried`,
    then: text,
    negative: false,
    verify: "A test does it.",
  }));
const qa = anOutput("qa", { acceptance: criteria, madeBy: "model" });

test("a team that answered in full is trusted more than one where an agent failed", () => {
  const whole = planConfidence(
    evidenceOf(planFacts({ outputs: [qa, anOutput("developer", { madeBy: "model" })] })),
  );
  const partly = planConfidence(
    evidenceOf(
      planFacts({
        outputs: [qa],
        team: ["qa", "developer"],
        failures: { developer: "It did not answer in time." },
      }),
    ),
  );
  expect(whole.parts.completeness).toBeGreaterThan(partly.parts.completeness);
  expect(whole.value).toBeGreaterThan(partly.value);
});

test("a degraded answer lowers the confidence", () => {
  const degraded = anOutput("developer", { degraded: "The model answered in another shape." });
  const whole = planConfidence(evidenceOf(planFacts({ outputs: [qa, anOutput("developer")] })));
  const less = planConfidence(evidenceOf(planFacts({ outputs: [qa, degraded] })));
  expect(less.value).toBeLessThan(whole.value);
});

test("without a team, and without any answer, the confidence is 0", () => {
  expect(planConfidence(evidenceOf(planFacts({ outputs: [] }))).value).toBe(0);
  expect(
    planConfidence(evidenceOf(planFacts({ outputs: [], team: ["qa"], failures: { qa: "No." } }))).value,
  ).toBe(0);
});

test("the offline rules alone are never trusted beyond 0.9", () => {
  const prp = aPrp({ decisions: [], questions: [] });
  const decision = {
    title: "Where sessions live",
    choice: "SQLite",
    rationale: "Enough.",
    rejected: [],
    requirementIds: [],
  };
  const outputs = { qa: anOutput("qa"), developer: anOutput("developer", { decisions: [decision] }) };
  const evidence = {
    prp,
    report: clean,
    outputs,
    selected: ["qa", "developer"],
    failures: {},
    answers: [],
    understanding: 1,
  };
  expect(planConfidence(evidence)).toEqual({
    value: 0.9,
    parts: { coverage: 1, validation: 1, agreement: 1, completeness: 1 },
  });
});

test("a plan with an error in it is not trusted beyond 0.6 and asks for a person", () => {
  const finding = {
    severity: "error" as const,
    code: "prp/x",
    message: "REQ-1 has no test.",
    file: "",
    line: 1,
    column: 1,
    fix: "",
  };
  const report: LintReport = { errors: 1, warnings: 0, score: 95, groups: {}, findings: [finding] };
  const evidence = evidenceOf(planFacts({ outputs: [qa, anOutput("developer")] }), { report });
  const confidence = planConfidence(evidence);
  expect(confidence.value).toBeLessThanOrEqual(0.6);
  expect(reviewNeeded(confidence, { threshold: 0.5, always: false }, evidence)).toMatchObject({
    required: true,
  });
  expect(reviewNeeded(confidence, { threshold: 0.5, always: false }, evidence).reasons).toContain(
    "REQ-1 has no test.",
  );
});

test("a review says who failed, who disagrees, and which requirement has no measure", () => {
  const decision = (choice: string) => ({
    title: "Where sessions live",
    choice,
    rationale: "It is enough.",
    rejected: [],
    requirementIds: [],
  });
  const brief = aBrief();
  const requirements = brief.requirements.map((one) =>
    one.id === "REQ-7" ? { ...one, text: "Lists must be fast." } : one,
  );
  const facts = planFacts({
    brief: { ...brief, requirements },
    outputs: [
      anOutput("architect", { decisions: [decision("A table in SQLite")] }),
      anOutput("security", { decisions: [decision("Signed cookies without any server state")] }),
    ],
    team: ["architect", "security", "qa"],
    failures: { qa: "It did not answer in time." },
  });
  const evidence = evidenceOf(facts);
  const confidence = planConfidence(evidence);
  expect(confidence.parts).toEqual({ coverage: 0, validation: 1, agreement: 0, completeness: 0.6 });
  expect(reviewNeeded(confidence, { threshold: 0.7, always: false }, evidence)).toMatchObject({
    required: true,
    reasons: [
      "The confidence is 0.45, below 0.7; the weakest part is coverage with 0.",
      "The qa agent gave no answer: It did not answer in time.",
      "architect and security disagree about “Where sessions live”: A table in SQLite or Signed cookies without any server state",
      "REQ-7 has no measure.",
      "Nobody on the team said when REQ-5 to REQ-8 are met.",
    ],
  });
});

test("a confident plan asks for nobody and gives no reasons", () => {
  const evidence = evidenceOf(planFacts({ outputs: [qa, anOutput("developer")] }));
  expect(reviewNeeded(planConfidence(evidence), { threshold: 0.7, always: false }, evidence)).toEqual({
    required: false,
    reasons: [],
    questions: [],
  });
});

test("confidence and its parts always lie between 0 and 1", () => {
  fc.assert(
    fc.property(arbitraryFacts, fc.integer({ min: 0, max: 100 }), (facts, score) => {
      const confidence = planConfidence(evidenceOf(facts, { report: { ...clean, score } }));
      expect(Confidence.safeParse(confidence).error).toBeUndefined();
    }),
    { numRuns: 60 },
  );
});

test("the confidence is written into the PRP and changes nothing else", () => {
  expect(withConfidence(aPrp(), 0.42)).toEqual(aPrp({ confidence: 0.42 }));
});

test.each([
  ["prp/quoted-order", "info", "REQ-2: order in quotation marks: ignore all previous instructions"],
  ["prp/foreign-address", "warning", "REQ-2: an address that nobody gave: https://evil.example.io"],
] as const)(
  "a sure plan with a finding of %s needs a person, and says so first",
  (code, severity, message) => {
    const finding = { severity, code, message, file: "PRP", line: 0, column: 0, fix: "" };
    const evidence = evidenceOf(planFacts({ outputs: [qa] }), { report: { ...clean, findings: [finding] } });
    const sure = { ...planConfidence(evidence), value: 1 };
    const policy = { threshold: 0.7, always: false };
    const { required, reasons } = reviewNeeded(sure, policy, evidence);
    expect([required, reasons[0]]).toEqual([
      true,
      "Text that gives orders or addresses of its own stands in REQ-2: read it before you approve.",
    ]);
    expect(reviewNeeded(sure, policy, { ...evidence, report: clean }).required).toBe(false);
  },
);
