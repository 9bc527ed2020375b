// The result of a plan: whole when it was completed, honest about what it never reached.
import { expect, test } from "vitest";
import { addUsage } from "../../src/domain/add-usage.ts";
import { noUsage } from "../../src/domain/agent-output.ts";
import { PlanResult } from "../../src/domain/plan-result.ts";
import { noPlanUsage } from "../../src/processes/plan-usage.ts";
import { planResult, type ResultExtra } from "../../src/processes/plan-result.ts";
import { aPrp } from "../domain/a-prp.ts";
import { anOutput, planFacts } from "../phases/plan-facts.ts";

const timings: ResultExtra["timings"] = {
  totalMs: 40,
  phases: { analyzing: 5 },
  agents: { qa: { startedMs: 10, durationMs: 12 }, developer: { startedMs: 10, durationMs: 0 } },
};
const stored = {
  path: "PRPs/to-do-api.md",
  besideEdited: null,
  sha256: "b".repeat(64),
  lines: 120,
  tokens: 2400,
};
const usage = { ...noUsage, calls: 1, inputTokens: 100, outputTokens: 20, cachedTokens: 50 };
const twice = addUsage(usage, usage);
const spent = { total: twice, phases: { running: twice }, roles: { qa: usage, developer: usage } };
/** What a plan without a model and without a question comes with. */
const quiet = { usage: noPlanUsage, asked: null, ending: null, timings };
const suggestion = { text: "Hash passwords.", requirementIds: ["REQ-5"] };

function completedFacts() {
  const facts = planFacts({
    outputs: [anOutput("qa", { usage, suggestions: [suggestion] }), anOutput("developer", { usage })],
  });
  const report = { errors: 0, warnings: 2, score: 96, groups: {}, findings: [] };
  const confidence = { value: 0.9, parts: { coverage: 1, validation: 0.96, agreement: 1, completeness: 1 } };
  const review = { required: false, reasons: [], questions: [] };
  return {
    ...facts,
    phases: {
      ...facts.phases,
      "write-prp": { phase: "write-prp" as const, prp: aPrp() },
      "validate-prp": { phase: "validate-prp" as const, report, confidence, review },
    },
  };
}

test("a completed plan tells everything that the contract names", () => {
  const result = planResult(completedFacts(), { ...quiet, status: "completed", usage: spent, prp: stored });
  expect(PlanResult.parse(result)).toEqual(result);
  expect(result).toMatchObject({
    status: "completed",
    questions: aPrp().questions,
    confidence: { value: 0.9 },
    prp: { ...stored, lint: { errors: 0, warnings: 2, score: 96 } },
    usage: { ...twice, phases: { running: twice } },
    timings: { totalMs: 40, phases: { analyzing: 5 } },
  });
  expect(result.agents[0]).toEqual({
    role: "qa",
    status: "completed",
    confidence: 0.8,
    madeBy: "offline",
    output: {
      summary: "What qa found.",
      suggestions: ["Hash passwords."],
      decisions: [],
      risks: [],
      covers: [],
    },
    startedMs: 10,
    durationMs: 12,
    degraded: null,
    usage: { inputTokens: 100, outputTokens: 20, cachedTokens: 50, ambiguousCalls: 0, costUsd: null },
  });
});

test("a plan that was cancelled early tells null for what it never reached", () => {
  const result = planResult(
    { ...planFacts(), phases: {}, outputs: {} },
    { ...quiet, status: "cancelled", prp: null },
  );
  expect(PlanResult.parse(result)).toMatchObject({
    status: "cancelled",
    complexity: null,
    selection: null,
    agents: [],
    context: null,
    confidence: null,
    review: { required: false, reasons: [] },
    prp: null,
  });
});

test("an agent that was still at work when the plan ended is skipped, and a failed one has no output", () => {
  const facts = planFacts({ outputs: [], team: ["qa", "developer"], failures: { qa: "No answer." } });
  const { agents } = planResult(facts, { ...quiet, status: "cancelled", prp: null });
  expect(
    agents.map(({ role, status, output, durationMs }) => ({ role, status, output, durationMs })),
  ).toEqual([
    { role: "qa", status: "failed", output: null, durationMs: 12 },
    { role: "developer", status: "skipped", output: null, durationMs: null },
  ]);
});

test("a plan that failed or was cancelled says why, and no other plan does", () => {
  const ending = { reason: "The disk is full.", fix: "Free some space." };
  const failureOf = (status: ResultExtra["status"]) =>
    planResult(planFacts(), { ...quiet, status, ending, prp: null }).failure;

  expect(failureOf("failed")).toEqual(ending);
  expect(failureOf("cancelled")).toEqual(ending);
  expect(failureOf("completed")).toBeNull();
});

test("a result that was stored before results told why they failed is still read", () => {
  const { failure, ...older } = planResult(completedFacts(), {
    ...quiet,
    status: "completed",
    prp: stored,
  });

  expect(PlanResult.parse(older)).toEqual({ ...older, failure });
});

test("a plan that a budget stopped names the limit, and what it had spent", () => {
  const limit = "The budget is used up. The plan may make 2 calls and has made 2.";
  const stopped = anOutput("qa", { degraded: limit, failure: "budget" });
  const facts = planFacts({ outputs: [stopped] });
  const options = { ...facts.options, mode: "model" as const, model: "small" };
  const extra = { ...quiet, usage: spent, status: "completed-degraded" as const, prp: null };
  expect(planResult({ ...facts, options }, extra).model).toEqual({
    name: "small",
    limits: options.budget,
    spent: { calls: 2, tokens: 240, usd: 0 },
    stoppedBy: limit,
  });
});

test("a draft that waits tells what an answer is bound to, and until when it waits", () => {
  const asked = { contentHash: "c".repeat(64), expiresAt: "2026-01-05T00:00:00.000Z" };
  const result = planResult(completedFacts(), { ...quiet, asked, status: "awaiting-review", prp: stored });
  expect(result.review).toMatchObject(asked);
});
