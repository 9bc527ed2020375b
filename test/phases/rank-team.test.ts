import { expect, test } from "vitest";
import { agents } from "../../src/agents/index.ts";
import { noUsage } from "../../src/domain/agent-output.ts";
import type { PlanFacts } from "../../src/domain/plan-facts.ts";
import { contestOf, selectAgents } from "../../src/domain/select-agents.ts";
import { LlmError } from "../../src/llm/llm-errors.ts";
import { rankTeam } from "../../src/phases/rank-team.ts";
import { answering, aSectionTask, neverAborted as signal } from "../analysts/sections/a-section.ts";
import { aBrief } from "../domain/a-brief.ts";
import { aPrp } from "../domain/a-prp.ts";
import { planFacts } from "./plan-facts.ts";
import { baseOf } from "./a-whole-plan.ts";

const brief = aBrief([
  "# Shop",
  "Members log in with a password and pay by card under PCI DSS.",
  "The schema is in PostgreSQL, with a migration for each table.",
  "Each page and screen works with a screen reader.",
  "The REST API answers within 200 ms at 500 requests a second.",
]);
const { profile, context } = aSectionTask("moderate", brief);
const wish = {
  brief,
  profile,
  agents,
  maxAgents: { simple: 2, moderate: 4, complex: 8, extreme: 8 },
  force: [],
  forbid: [],
};
const begun = planFacts({ brief });
const facts: PlanFacts = { ...begun, options: { ...begun.options, mode: "model", model: "m" } };
const byEvidence = selectAgents(wish);
const rolesOf = (candidates: readonly { readonly role: string }[]): string[] =>
  candidates.map(({ role }) => role);

test("more candidates than seats are a contest, and the core is none of it", () => {
  const contest = contestOf(byEvidence, wish);
  expect(contest?.seats).toBe(2);
  expect(rolesOf(contest?.candidates ?? [])).toEqual([
    ...rolesOf(byEvidence.selected.slice(2)),
    ...rolesOf(byEvidence.cut),
  ]);
  expect(
    contestOf(selectAgents({ ...wish, maxAgents: { ...wish.maxAgents, moderate: 2 } }), wish),
  ).toBeNull();
  expect(
    contestOf(selectAgents({ ...wish, maxAgents: { ...wish.maxAgents, moderate: 20 } }), wish),
  ).toBeNull();
});

test("the model seats the candidates in its order, the core stays, and who was cut is told by whom", async () => {
  const [last = "", before = ""] = rolesOf(byEvidence.cut).toReversed();
  const { llm, asked } = answering({ roles: ["wizard", last, before, "qa"] });
  const { selection, usage } = await rankTeam(wish, facts, context, { llm, signal });
  expect(asked.length).toBe(1);
  expect(usage.calls).toBe(1);
  expect(rolesOf(selection.selected)).toEqual(["developer", "qa", last, before]);
  expect(selection.selected.at(2)?.reasons.at(-1)?.text).toBe("The model ranked it number 1.");
  expect(selection.cut[0]?.why).toContain(`${last} and ${before} rank higher with the model.`);
});

test("a forced role keeps its seat whatever the model says", async () => {
  const [forced = ""] = rolesOf(byEvidence.cut).toReversed();
  const { llm } = answering({ roles: rolesOf(byEvidence.cut).filter((role) => role !== forced) });
  const { selection } = await rankTeam({ ...wish, force: [forced] }, facts, context, { llm, signal });
  expect(rolesOf(selection.selected).slice(0, 3)).toEqual(["developer", "qa", forced]);
});

test.each([
  ["names nobody", { roles: [] }, "it named no candidate"],
  ["fails", new LlmError("server", "Status 500."), "The provider has a fault. Status 500"],
])("where the model %s the team is that of the evidence, and says so", async (_, answer, why) => {
  const { selection } = await rankTeam(wish, facts, context, { llm: answering(answer).llm, signal });
  expect(selection.selected).toEqual(byEvidence.selected);
  expect(selection.graph).toEqual(byEvidence.graph);
  expect(selection.cut[0]?.why).toContain(`by the evidence, since the model did not rank: ${why}.`);
});

test("nobody is asked without a model, in an offline plan, and where everybody has a seat", async () => {
  const { llm, asked } = answering();
  const offline = { ...facts, options: { ...facts.options, mode: "offline" as const } };
  const roomy = { ...wish, maxAgents: { ...wish.maxAgents, moderate: 20 } };
  const plain = { selection: byEvidence, usage: noUsage };
  expect(await rankTeam(wish, facts, context, { llm: null, signal })).toEqual(plain);
  expect(await rankTeam(wish, offline, context, { llm, signal })).toEqual(plain);
  await rankTeam(roomy, facts, context, { llm, signal });
  expect(asked).toEqual([]);
});

test("a plan upon another keeps the ranking as long as the candidates are the same", async () => {
  const roles = rolesOf(byEvidence.cut).slice(0, 2);
  const first = await rankTeam(wish, facts, context, { llm: answering({ roles }).llm, signal });
  const made = { ...facts.phases, "select-agents": { ...chosen(), selection: first.selection } };
  const base = baseOf({ ...facts, phases: { ...made, "write-prp": aDraft() } });
  const { llm, asked } = answering();
  const second = await rankTeam(wish, { ...facts, base }, context, { llm, signal });
  expect(asked).toEqual([]);
  expect(second).toEqual({ selection: first.selection, usage: noUsage });
});

function chosen() {
  const result = facts.phases["select-agents"];
  if (result === undefined) throw new Error("No team.");
  return result;
}

function aDraft() {
  return { phase: "write-prp" as const, prp: aPrp() };
}
