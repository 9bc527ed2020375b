// What models are asked: each whole prompt on one small brief, what all prompts share, and how long the fixed words are.
import { expect, test } from "vitest";
import { agents } from "../../src/agents/index.ts";
import type { AnalystTask } from "../../src/analysts/analyst.ts";
import { formInWords } from "../../src/analysts/agent-findings.ts";
import { questionOf } from "../../src/analysts/model-question.ts";
import { promptRoom, sharedPrefix } from "../../src/analysts/shared-prefix.ts";
import { rulesAnalyst } from "../../src/analysts/rules.ts";
import { noUsage, type AgentOutput } from "../../src/domain/agent-output.ts";
import type { Brief } from "../../src/domain/brief.ts";
import { countTokens } from "../../src/domain/count-tokens.ts";
import type { ReviewAnswer } from "../../src/domain/review-question.ts";
import { aBrief } from "../domain/a-brief.ts";
import { aTaskInContext } from "./a-task-in-context.ts";

const roles = agents.map(({ role }) => role);

const brief: Brief = (() => {
  const plain = aBrief([
    "# Shop",
    "Customers log in with a password.",
    "Customers pay by card.",
    "The shop keeps orders in PostgreSQL.",
    "A search answers within 200 ms for 100 users at the same time.",
    "No gift cards.",
  ]);
  return {
    ...plain,
    requirements: plain.requirements.map((each) =>
      each.text === "No gift cards." ? { ...each, kind: "exclusion" as const } : each,
    ),
    technologies: [{ name: "PostgreSQL", kind: "store", line: 4, quote: "orders in PostgreSQL" }],
  };
})();

const reviewed: ReviewAnswer = {
  question: {
    number: 1,
    kind: "question",
    text: "Which cards are taken?",
    options: ["Visa", "all"],
    default: "all",
    requirementIds: ["REQ-2"],
    roles: ["security"],
    questionId: "Q-1",
  },
  answer: "Visa only.",
  decidedBy: "person",
};

const architect: AgentOutput = {
  role: "architect",
  summary: "One program and one store.",
  confidence: 0.9,
  suggestions: [],
  decisions: [
    {
      title: "How many deployables",
      choice: "One.",
      rationale: "A small shop.",
      rejected: [],
      requirementIds: ["REQ-1", "REQ-3"],
    },
  ],
  risks: [{ text: "The store is down.", mitigation: "Say so.", requirementIds: ["REQ-3"] }],
  acceptance: [],
  covers: ["REQ-1", "REQ-3"],
  openQuestions: [{ text: "Who runs it?", options: [], default: "The shop.", requirementIds: ["REQ-3"] }],
  leanedOn: [],
  madeBy: "model",
  evidence: [],
  degraded: null,
  failure: null,
  usage: noUsage,
};

function taskOf(role: string, overrides: Partial<AnalystTask> = {}): AnalystTask {
  const inputs = role === "architect" ? {} : { architect };
  return aTaskInContext(role, brief, {}, { inputs, answers: [reviewed], ...overrides });
}

test("the beginning that all agents of a plan share", async () => {
  const { system, shared } = sharedPrefix(taskOf("architect"));
  await expect(`${system}\n\n=====\n\n${shared}\n`).toMatchFileSnapshot("__snapshots__/shared.txt");
});

test.each(roles)("the whole prompt of %s", async (role) => {
  const { prompt, maxOutputTokens } = questionOf(taskOf(role));
  const text = `${prompt}\n\n(at most ${String(maxOutputTokens)} tokens of answer)\n`;
  await expect(text).toMatchFileSnapshot(`__snapshots__/${role}.txt`);
});

test("every question of a plan begins with the same letters, whatever its agent knows and got from others", () => {
  const talkative = { ...architect, summary: "Much. ".repeat(500) };
  const questions = roles.flatMap((role) => [
    questionOf(taskOf(role)),
    questionOf(taskOf(role, { inputs: {} })),
    questionOf(taskOf(role, { inputs: { architect: talkative, security: talkative } })),
  ]);
  expect(new Set(questions.map(({ system, shared }) => `${system}\n\n${shared}`)).size).toBe(1);
  expect(questions.every(({ prompt }) => prompt.startsWith(`${formInWords}\n\nYou are the `))).toBe(true);
  const { agent: _, ...sectionTask } = taskOf("qa");
  expect(sharedPrefix(sectionTask)).toEqual(sharedPrefix(taskOf("security")));
});

test("fixed words keep to their budget of tokens", () => {
  expect(countTokens(sharedPrefix(taskOf("qa")).system)).toBeLessThanOrEqual(450);
  const own = agents.map(({ role, instructions }) => ({
    role,
    tokens: countTokens(`${formInWords}\n\n${instructions}`),
  }));
  expect(own.filter(({ tokens }) => tokens > 350)).toEqual([]);
});

test("an answer has head room, and more only for a criterion of qa", () => {
  const limits = roles.map((role) => questionOf(taskOf(role)).maxOutputTokens);
  expect(Math.min(...limits)).toBe(1200);
  expect(Math.max(...limits)).toBeLessThanOrEqual(1800);
});

test("what was decided in a review stands beside the brief, the newest first", () => {
  const later: ReviewAnswer = { ...reviewed, answer: "Visa and JCB.", decidedBy: "default" };
  const { shared } = sharedPrefix(taskOf("qa", { answers: [reviewed, later] }));
  expect(shared).toMatch(
    /review answers\n- Which cards are taken\? \(REQ-2\) Answer by default: Visa and JCB\.\n- Which cards are taken\? \(REQ-2\) Answer: Visa only\.\n/,
  );
});

test("a prompt keeps to its room however much colleagues say", async () => {
  const security = await rulesAnalyst(taskOf("security"), {
    llm: null,
    signal: new AbortController().signal,
  });
  const many = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`role-${String(n)}`, security]));
  for (const window of [1500, 3000, 8000]) {
    const { prompt } = questionOf({ ...aTaskInContext("qa", brief, { window }), inputs: many });
    expect(countTokens(prompt)).toBeLessThanOrEqual(promptRoom(window));
  }
});
