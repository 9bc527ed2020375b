// Which sections a plan has, and which of them a plan upon another takes over.
import { expect, test } from "vitest";
import type { AgentOutput } from "../../src/domain/agent-output.ts";
import { noUsage } from "../../src/domain/agent-output.ts";
import type { Brief } from "../../src/domain/brief.ts";
import type { PlanBase } from "../../src/domain/plan-base.ts";
import type { PlanFacts } from "../../src/domain/plan-facts.ts";
import { planSections } from "../../src/phases/plan-sections.ts";
import { aSectionTask } from "../analysts/sections/a-section.ts";
import { aBrief } from "../domain/a-brief.ts";
import { aPrp } from "../domain/a-prp.ts";
import { anOutput, planFacts } from "./plan-facts.ts";

const duties = Array.from({ length: 12 }, (_, at) => `Duty ${String(at)} of the club.`);
const brief = aBrief(["# Club", ...duties]);
const graph = { developer: [], qa: ["developer"] };
const { profile } = aSectionTask();
const begun = planFacts({ brief });
const facts: PlanFacts = { ...begun, options: { ...begun.options, mode: "model", model: "m" } };
const roles = ["section-objectives", "section-questions", "section-criteria-1", "section-criteria-2"];

function written(role: string, overrides: Partial<AgentOutput> = {}): AgentOutput {
  return anOutput(role, { madeBy: "model", ...overrides });
}

function aBase(overrides: Partial<PlanBase> = {}): PlanBase {
  const outputs = [
    ...roles.map((role) => written(role)),
    written("section-approach", { leanedOn: ["developer"] }),
  ];
  return {
    planId: "p0",
    brief,
    options: facts.options,
    profile,
    selection: { cap: 4, selected: [], cut: [], notTriggered: [], graph },
    definitions: {},
    outputs: Object.fromEntries(outputs.map((output) => [output.role, output])),
    prp: aPrp(),
    highest: {},
    ...overrides,
  };
}

function kept(base: PlanBase, now: Brief = brief, team: readonly string[] = ["developer"]): string[] {
  return Object.keys(planSections({ brief: now, profile, graph }, { ...facts, base }, team).reused);
}

function edited(line: number, text: string): Brief {
  return aBrief(["# Club", ...duties.with(line, text)]);
}

test("a plan without a model has no sections", () => {
  const offline = { ...begun, base: aBase() };
  expect(planSections({ brief, profile, graph }, offline, [])).toEqual({ graph: {}, reused: {} });
});

test("a plan that is made upon none takes nothing over", () => {
  const { graph: found, reused } = planSections({ brief, profile, graph }, facts, []);
  expect(Object.keys(found)).toEqual([...roles, "section-approach"]);
  expect(reused).toEqual({});
});

test("the same brief keeps every section, marked as one of the earlier plan", () => {
  expect(kept(aBase())).toEqual([...roles, "section-approach"]);
  const { reused } = planSections({ brief, profile, graph }, { ...facts, base: aBase() }, ["developer"]);
  expect(reused["section-objectives"]).toMatchObject({ madeBy: "record", usage: noUsage });
});

test("an edit keeps the criteria of the requirements that it leaves alone, and nothing else", () => {
  expect(kept(aBase(), edited(11, "Another duty of the board."))).toEqual(["section-criteria-1"]);
  expect(kept(aBase(), edited(0, "Another duty of the board."))).toEqual(["section-criteria-2"]);
});

test("a section is written again when a colleague that it leans on is asked again", () => {
  expect(kept(aBase(), brief, [])).toEqual(roles);
});

test.each([
  ["failed", { madeBy: "offline" as const }],
  ["was partly wrong", { degraded: "Left out." }],
])("a section that %s is written again", (_, flaw) => {
  const outputs = { ...aBase().outputs, "section-objectives": written("section-objectives", flaw) };
  expect(kept(aBase({ outputs }))).not.toContain("section-objectives");
});

test.each([
  ["another model", { options: { ...facts.options, model: "other" } }],
  ["another window", { options: { ...facts.options, contextWindow: 4000 } }],
  ["another level", { profile: { ...profile, level: "complex" as const } }],
  ["no model", { options: { ...facts.options, mode: "offline" as const } }],
])("nothing is kept of a plan with %s", (_, before) => {
  expect(kept(aBase(before))).toEqual([]);
});
