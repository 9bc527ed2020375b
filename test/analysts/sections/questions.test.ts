import { expect, test } from "vitest";
import { questions } from "../../../src/analysts/sections/questions.ts";
import { answering, aSectionTask, neverAborted as signal } from "./a-section.ts";

const question = {
  text: "What becomes of the entries of a closed month?",
  quote: "The treasurer closes a month",
  options: ["They stay as they are", "They can be edited"],
  default: "They stay as they are",
  ids: ["REQ-4"],
};
const risk = {
  text: "Two members change the same entry.",
  quote: "Members keep the ledger",
  mitigation: "Refuse the later change.",
  ids: ["REQ-1"],
};

test("the second reading gives questions and risks, each with the words of the brief that raise it", async () => {
  const { llm } = answering({ questions: [question], risks: [risk] });
  const output = await questions.write(aSectionTask(), { llm, signal });
  expect(output.openQuestions).toEqual([
    { text: question.text, options: question.options, default: question.default, requirementIds: ["REQ-4"] },
  ]);
  expect(output.risks).toEqual([{ text: risk.text, mitigation: risk.mitigation, requirementIds: ["REQ-1"] }]);
  expect(output.evidence).toEqual([
    { requirementId: "REQ-4", quote: question.quote },
    { requirementId: "REQ-1", quote: risk.quote },
  ]);
});

test("a question about words that do not stand in the brief is left out", async () => {
  const made = { questions: [question, { ...question, quote: "The treasurer opens a month" }], risks: [] };
  const output = await questions.write(aSectionTask(), { llm: answering(made, made).llm, signal });
  expect(output.openQuestions.length).toBe(1);
  expect(output.degraded).toContain('"The treasurer opens a month"');
});

test("a simple plan is asked fewer questions than a complex one", async () => {
  const many = { questions: Array.from({ length: 6 }, () => question), risks: [] };
  const asked = async (level: "simple" | "complex"): Promise<number> =>
    (await questions.write(aSectionTask(level), { llm: answering(many).llm, signal })).openQuestions.length;
  expect([await asked("simple"), await asked("complex")]).toEqual([2, 4]);
});

test("the prompt of the second reading", async () => {
  const { llm, asked } = answering({ questions: [], risks: [] });
  await questions.write(aSectionTask(), { llm, signal });
  expect(asked[0]?.prompt).toMatchInlineSnapshot(`
    "You read the brief a second time, for what others overlooked. Answer with one JSON object:
    - questions: at most 3 contradictions, gaps or ambiguities that change what is built: text, quote (at most 15 words of the brief that raise it), two or three options, default (the option that holds until somebody answers), ids.
    - risks: at most 2 things in this brief that may go wrong: text, such a quote, mitigation, ids.
    Sentences of at most 25 words. Both lists may be empty."
  `);
});
