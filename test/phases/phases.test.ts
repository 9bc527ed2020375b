// The phases in a row: what each needs of the ones before, and that the same plan always comes out of them.
import { expect, test } from "vitest";
import { agents } from "../../src/agents/index.ts";
import { countTokens } from "../../src/domain/count-tokens.ts";
import { MissingFactError } from "../../src/domain/missing-fact.ts";
import { PhaseResult, type PhaseName } from "../../src/domain/phase-result.ts";
import type { PlanFacts } from "../../src/domain/plan-facts.ts";
import type { PatternStore } from "../../src/patterns/pattern-store.ts";
import { phases } from "../../src/phases/index.ts";
import type { PhaseTools } from "../../src/phases/phase.ts";
import { PlanOptions } from "../../src/domain/plan-options.ts";
import { aBrief, anOutput, planFacts } from "./plan-facts.ts";

const known = {
  id: "pattern-crud",
  description: "One module a resource.",
  notes: "Keep it small.",
  relevance: 0.8,
  terms: ["to-do"],
  provenance: "plan p0",
};
const patterns: PatternStore = {
  recall: (brief) => Promise.resolve(brief.title === "To-do API" ? [known] : []),
};
const signal = new AbortController().signal;
const tools: PhaseTools = { agents, patterns, countTokens, llm: null, signal, round: 0 };

const firstPass = [
  "analyze-complexity",
  "recall-patterns",
  "select-agents",
  "write-prp",
  "validate-prp",
] as const;

/** The facts after all phases, the agents having answered before the PRP is written. */
async function planned(start: PlanFacts): Promise<PlanFacts> {
  let facts = start;
  for (const name of firstPass) facts = await withResult(facts, name);
  return facts;
}

async function withResult(facts: PlanFacts, name: PhaseName): Promise<PlanFacts> {
  const result = PhaseResult.parse(await phases[name](facts, tools));
  return { ...facts, phases: { ...facts.phases, [name]: result } };
}

function submitted(): PlanFacts {
  return { ...planFacts({ outputs: [anOutput("developer"), anOutput("qa")] }), phases: {} };
}

test("five phases lead from a brief to a validated PRP without an error", async () => {
  const { phases: done } = await planned(submitted());
  expect(Object.keys(done)).toEqual([...firstPass]);
  expect(done["recall-patterns"]?.patterns).toEqual([known]);
  expect(done["write-prp"]?.prp.patterns).toEqual([
    { id: known.id, description: known.description, from: "plan p0", relevance: 0.8 },
  ]);
  expect(done["write-prp"]?.prp.guidance.at(-1)).toEqual({
    text: "An earlier plan that was approved worked like this: Keep it small.",
    requirementIds: ["REQ-6"],
    by: "memory",
  });
  expect(done["validate-prp"]?.report.errors).toBe(0);
});

test("the same submission always gives the same results, times and fingerprints included", async () => {
  expect(await planned(submitted())).toEqual(await planned(submitted()));
});

test("the team's context stays within the window and has the time of the submission", async () => {
  const { phases: done } = await planned(submitted());
  const context = done["select-agents"]?.context;
  expect(context?.tokens).toBeLessThanOrEqual(8000);
  expect(context?.fingerprint).toMatch(/^[0-9a-f]{16}$/);
  expect(new Set(context?.layers.map(({ timestamp }) => timestamp))).toEqual(
    new Set(["2030-01-01T00:00:00.000Z"]),
  );
});

test.each(["select-agents", "write-prp", "validate-prp"] as const)(
  "the phase %s names the phase that is missing before it",
  async (name) => {
    const run = async (): Promise<unknown> => phases[name](submitted(), tools);
    await expect(run()).rejects.toThrow(MissingFactError);
  },
);

test("a missing fact says which phase to run first", () => {
  expect(new MissingFactError("plan-1", "write-prp")).toMatchObject({
    message: "The plan plan-1 has no result of the phase write-prp.",
    planId: "plan-1",
    phase: "write-prp",
  });
});

test("a plan whose team gave no answer has no confidence and asks for a person", async () => {
  const facts = { ...submitted(), outputs: {}, failures: { qa: "It did not answer in time." } };
  const { phases: done } = await planned(facts);
  expect(done["validate-prp"]?.confidence.value).toBe(0);
  expect(done["validate-prp"]?.review.required).toBe(true);
});

test("a secret in the brief is no error of the PRP, because it is blacked out there", async () => {
  const brief = aBrief();
  const requirements = brief.requirements.map((one) =>
    one.id === "REQ-5" ? { ...one, text: 'Users sign in with "password": "hunter2hunter2".' } : one,
  );
  const { phases: done } = await planned({ ...submitted(), brief: { ...brief, requirements } });
  expect(done["validate-prp"]?.report.errors).toBe(0);
});

test("a plan that is made without the memory recalls nothing", async () => {
  const start = { ...planFacts({ brief: aBrief() }), options: PlanOptions.parse({ memory: false }) };
  expect(await phases["recall-patterns"](start, tools)).toEqual({ phase: "recall-patterns", patterns: [] });
});
