// How the writer takes in what a model wrote beside the team.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { AgentOutput } from "../../../src/domain/agent-output.ts";
import { compilePrp } from "../../../src/domain/compile-prp.ts";
import type { PlanFacts } from "../../../src/domain/plan-facts.ts";
import type { Prp } from "../../../src/domain/prp.ts";
import { readPrp } from "../../../src/intake/read-prp-markdown.ts";
import { writePrp } from "../../../src/intake/write-prp-markdown.ts";
import { anOutput, arbitraryFacts, planFacts } from "../../phases/plan-facts.ts";

const qa = anOutput("qa", {
  acceptance: [
    {
      requirementId: "REQ-5",
      given: "the product is running",
      when: "REQ-5 is exercised",
      then: "Users sign in with a password",
      negative: false,
      verify: "An automated test compares.",
    },
  ],
});
const objectives = written("section-objectives", {
  summary: "People keep what they have to do.",
  suggestions: [{ text: "A user finds each item again", requirementIds: ["REQ-6"] }],
});
const criteria = written("section-criteria-2", {
  acceptance: [
    {
      requirementId: "REQ-5",
      given: "an account with a password",
      when: "the owner enters it",
      then: "the list of their items appears",
      negative: false,
      verify: "manual: sign in and look at the list",
    },
  ],
});
const approach = written("section-approach", {
  suggestions: [{ text: "Begin with the items, since sign-in only guards them.", requirementIds: ["REQ-6"] }],
});
const questions = written("section-questions", {
  openQuestions: [
    {
      text: "Who sees an item?",
      options: ["Its owner", "All"],
      default: "Its owner",
      requirementIds: ["REQ-6"],
    },
  ],
  risks: [
    { text: "Two tabs change one item.", mitigation: "Refuse the later one.", requirementIds: ["REQ-6"] },
  ],
});

function written(role: string, overrides: Partial<AgentOutput>): AgentOutput {
  return anOutput(role, { summary: "", madeBy: "model", ...overrides });
}

function withSections(facts: PlanFacts, sections: readonly AgentOutput[]): PlanFacts {
  const team = facts.phases["select-agents"];
  if (team === undefined) throw new Error("No team.");
  const graph = Object.fromEntries(sections.map(({ role }) => [role, []]));
  const outputs = Object.fromEntries(sections.map((output) => [output.role, output]));
  return {
    ...facts,
    phases: { ...facts.phases, "select-agents": { ...team, sections: graph } },
    outputs: { ...facts.outputs, ...outputs },
  };
}

function compiled(...sections: readonly AgentOutput[]): Prp {
  return compilePrp(withSections(planFacts({ outputs: [anOutput("developer"), qa] }), sections));
}
const byRules = compiled();

test("a model's objectives take the place of the rules'", () => {
  const prp = compiled(objectives);
  expect(prp.summary).toBe("People keep what they have to do.");
  expect(prp.objectives).toEqual([{ text: "A user finds each item again.", requirementIds: ["REQ-6"] }]);
});

test.each([
  ["are degraded", { degraded: "Left out of the model's answer: …" }],
  ["have no summary", { summary: " " }],
  ["name no requirement", { suggestions: [{ text: "Joy", requirementIds: ["REQ-99"] }] }],
  ["were not written", { madeBy: "offline" as const }],
])("the rules' objectives stand where the model's %s", (_, flaw) => {
  const { summary, objectives: found } = compiled({ ...objectives, ...flaw });
  expect({ summary, found }).toEqual({ summary: byRules.summary, found: byRules.objectives });
});

test("a model's criterion comes first, and one that only repeats the requirement goes", () => {
  const acceptance = (prp: Prp) => prp.requirements.find(({ id }) => id === "REQ-5")?.acceptance;
  expect(acceptance(byRules)?.map(({ by }) => by)).toEqual(["qa"]);
  expect(acceptance(compiled(criteria))).toEqual([
    {
      id: "AC-5.1",
      given: "an account with a password",
      when: "the owner enters it",
      then: "the list of their items appears",
      negative: false,
      by: "criteria",
    },
  ]);
});

test("the approach opens the guidance, and advice that repeats it is not given again", () => {
  const again = anOutput("developer", { suggestions: approach.suggestions });
  const facts = planFacts({ outputs: [again, qa] });
  const { guidance, tasks } = compilePrp(withSections(facts, [approach]));
  expect(guidance[0]).toEqual({ ...approach.suggestions[0], by: "approach" });
  expect(tasks.flatMap(({ steps }) => steps).join("\n")).not.toContain("Begin with the items");
});

test("questions and risks of the second reading join those of the team", () => {
  const prp = compiled(questions);
  expect(prp.questions.map(({ text }) => text)).toContain("Who sees an item?");
  expect(prp.risks.at(-1)).toMatchObject({ text: "Two tabs change one item.", by: "questions" });
});

test("sections are no members of the team", () => {
  expect(compiled(objectives, criteria, approach, questions).agents).toEqual(["developer", "qa"]);
});

test("a document with sections reads back as it was written", () => {
  const prp = compiled(objectives, criteria, approach, questions);
  expect(readPrp(writePrp(prp))).toEqual({ ...prp });
});

test("sections that failed leave the document as it is without them, byte for byte, but for their label", () => {
  const failed = ["objectives", "questions", "criteria-1", "approach"].map((name) =>
    anOutput(`section-${name}`, { summary: "", confidence: 0, degraded: "No quota.", failure: "quota" }),
  );
  fc.assert(
    fc.property(arbitraryFacts, (facts) => {
      const { degraded, ...prp } = compilePrp(withSections(facts, failed));
      const without = compilePrp(facts);
      expect(degraded.slice(-4)).toEqual(["objectives", "questions", "criteria-1", "approach"]);
      expect(writePrp({ ...prp, degraded: without.degraded })).toBe(writePrp(without));
    }),
    { numRuns: 60 },
  );
});
