// What the offline analyst says, and that it says nothing where no requirement gives it cause.
import fc from "fast-check";
import { expect, test } from "vitest";
import { agents } from "../../src/agents/index.ts";
import { rulesAnalyst } from "../../src/analysts/rules.ts";
import { AgentOutput, noUsage } from "../../src/domain/agent-output.ts";
import type { Brief, RequirementKind } from "../../src/domain/brief.ts";
import { aBrief } from "../domain/a-brief.ts";
import { aTask, offlineTools } from "./a-task.ts";

const todo = aBrief([
  "# To-do API",
  "Users log in with e-mail and password.",
  "The API offers REST endpoints for tasks.",
  "Tasks are kept in SQLite.",
  "Users can see their open tasks.",
]);

const answer = (role: string, brief: Brief = todo, inputs: Record<string, AgentOutput> = {}) =>
  rulesAnalyst(aTask(role, brief, { inputs }), offlineTools());

test("security answers for the requirement that speaks of signing in, and for no other", async () => {
  const output = await answer("security");
  expect(output).toMatchObject({
    role: "security",
    madeBy: "offline",
    degraded: null,
    usage: noUsage,
    leanedOn: [],
  });
  expect(output.covers).toEqual(["REQ-1"]);
  expect(output.suggestions.map(({ text }) => text)).toContain(
    'Limit failed attempts per account and address, answer alike for unknown account and wrong password, and log each failure. (REQ-1: "log in")',
  );
  expect(output.acceptance[0]).toMatchObject({ requirementId: "REQ-1", negative: true });
});

test("an agent that no requirement concerns says so and gives nothing", async () => {
  const output = await answer("embedded");
  expect(output).toEqual({
    role: "embedded",
    summary: "No requirement touches a point of this checklist.",
    confidence: 0.55,
    suggestions: [],
    decisions: [],
    risks: [],
    acceptance: [],
    covers: [],
    openQuestions: [],
    leanedOn: [],
    madeBy: "offline",
    evidence: [],
    degraded: null,
    failure: null,
    usage: noUsage,
  });
});

test("a choice is made where the brief gives grounds, and not where it speaks against it", async () => {
  const plain = await answer("security", aBrief(["Users log in with a password."]));
  const tokens = await answer(
    "security",
    aBrief(["Users log in with a password.", "Each call carries a JWT."]),
  );
  expect(plain.decisions.map(({ title }) => title)).toEqual(["How a signed-in caller is recognised"]);
  expect(tokens.decisions).toEqual([]);
});

test("advice that a colleague has given for the same requirement is not repeated", async () => {
  const first = await answer("security");
  const second = await answer("security", todo, { architect: { ...first, role: "architect" } });
  expect(first.suggestions.length).toBeGreaterThan(0);
  expect(second.suggestions).toEqual([]);
  expect(second.decisions).toEqual([]);
  expect(second.leanedOn).toEqual(["architect"]);
});

test("a choice names the colleagues' choices about the same requirement", async () => {
  const architect = await answer("architect", aBrief(["Events go through Kafka to PostgreSQL."]));
  const database = await answer("database", aBrief(["Events go through Kafka to PostgreSQL."]), {
    architect,
  });
  expect(database.decisions[0]?.rationale).toContain('Goes with "How parts talk" (architect).');
});

test("the developer names the order of building by section", async () => {
  const brief = aBrief(["Show the tasks.", "A task has a title."]);
  const [page, model] = brief.requirements;
  const requirements = [page, model].flatMap((one, at) =>
    one === undefined ? [] : [{ ...one, section: at === 0 ? "3. Pages" : "2.1 Data model" }],
  );
  const output = await answer("developer", { ...brief, requirements });
  expect(output.suggestions[0]).toEqual({
    text: "Build in this order: 1. Data model (REQ-2); 2. Pages (REQ-1).",
    requirementIds: ["REQ-1", "REQ-2"],
  });
});

test("qa asks once for each kind of quality without a measure", async () => {
  const output = await answer(
    "qa",
    aBrief(["The search must be fast.", "The list must be fast.", "It answers within 2 s."]),
  );
  expect(output.openQuestions).toEqual([
    {
      text: 'REQ-1 and REQ-2 ask for a quality without a measure ("fast" in "The search must be fast."). Within which time, under which load?',
      options: [
        "95 % within 1 s under ordinary load",
        "95 % within 200 ms under ordinary load",
        "95 % within 3 s under ordinary load",
      ],
      default: "95 % within 1 s under ordinary load",
      requirementIds: ["REQ-1", "REQ-2"],
    },
  ]);
});

test("an aborted task rejects with the reason of the abort", async () => {
  const reason = new Error("cancelled");
  const tools = { llm: null, signal: AbortSignal.abort(reason) };
  await expect(rulesAnalyst(aTask("qa", todo), tools)).rejects.toBe(reason);
});

const wishes = fc.constantFrom(
  "Users log in with a password.",
  "The REST API returns a JWT.",
  "Passwords must not be logged.",
  "Card payments go through Stripe.",
  "Deploy to Kubernetes with zero downtime.",
  "When the form is sent, the page shall show a confirmation.",
  "As a clerk, I want to upload a file so that it is kept.",
  "Der Bericht soll als PDF exportiert werden.",
  "検索結果を表示する",
  "The firmware reads the pressure sensor every 10 ms.",
);
const kinds = fc.constantFrom<RequirementKind>("functional", "quality", "constraint", "exclusion");
const briefs = fc
  .array(fc.tuple(fc.oneof(wishes, fc.string({ minLength: 1, maxLength: 80 })), kinds), {
    minLength: 1,
    maxLength: 8,
  })
  .map((lines) => {
    const brief = aBrief(lines.map(([text]) => ({ text })));
    return {
      ...brief,
      requirements: brief.requirements.map((one, at) => ({ ...one, kind: lines[at]?.[1] ?? one.kind })),
    };
  });

test("every answer of every agent is tied to requirements that are to be built, and is the same twice", async () => {
  await fc.assert(
    fc.asyncProperty(briefs, fc.constantFrom(...agents.map(({ role }) => role)), async (brief, role) => {
      const output = AgentOutput.parse(await answer(role, brief));
      const allowed = brief.requirements.filter(({ kind }) => kind !== "exclusion").map(({ id }) => id);
      const findings = [...output.suggestions, ...output.decisions, ...output.risks, ...output.openQuestions];
      const named = [
        ...findings.map(({ requirementIds }) => requirementIds),
        ...output.acceptance.map((one) => [one.requirementId]),
      ];
      expect(named.filter((ids) => ids.length === 0)).toEqual([]);
      expect([...named.flat(), ...output.covers].filter((id) => !allowed.includes(id))).toEqual([]);
      expect(await answer(role, structuredClone(brief))).toEqual(output);
    }),
    { numRuns: 150 },
  );
});

test("qa always gives each requirement that is no exclusion a criterion", async () => {
  await fc.assert(
    fc.asyncProperty(briefs, async (brief) => {
      const { acceptance } = await answer("qa", brief);
      const due = brief.requirements.filter(({ kind }) => kind !== "exclusion").map(({ id }) => id);
      expect(due.filter((id) => !acceptance.some(({ requirementId }) => requirementId === id))).toEqual([]);
      expect(
        acceptance.filter(({ given, when, then }) =>
          [given, when, then].some((clause) => clause.trim() === ""),
        ),
      ).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
