import { expect, test } from "vitest";
import { approach } from "../../../src/analysts/sections/approach.ts";
import { anOutput } from "../../phases/plan-facts.ts";
import { answering, aSectionTask, ledger, neverAborted as signal } from "./a-section.ts";

const architect = anOutput("architect", {
  decisions: [
    {
      title: "Cache",
      choice: "Redis for 15 minutes",
      rationale: "Lists are read often.",
      rejected: [],
      requirementIds: ["REQ-1"],
    },
  ],
});
const sentence = { text: "Begin with the entries, since all else reads them.", ids: ["REQ-3"] };

test("the approach waits for the architect and the developer of the team, as qa does", () => {
  const { profile } = aSectionTask();
  const graph = { developer: ["architect"], qa: ["developer"], architect: [], ux: [] };
  expect(approach.leansOn({ brief: ledger, profile, graph })).toEqual(["architect", "developer"]);
  expect(approach.leansOn({ brief: ledger, profile, graph: { developer: [] } })).toEqual(["developer"]);
  const { profile: simple } = aSectionTask("simple");
  expect(approach.leansOn({ brief: ledger, profile: simple, graph })).toBeNull();
});

test("what a colleague has decided may be named, what nobody has decided may not", async () => {
  const task = aSectionTask("moderate", ledger, { inputs: { architect } });
  const answer = {
    approach: [
      sentence,
      { text: "Put Redis before the list, for 15 minutes.", ids: ["REQ-1"] },
      { text: "Send events with Kafka.", ids: ["REQ-1"] },
      { text: "Keep the list for 20 minutes.", ids: ["REQ-1"] },
    ],
  };
  const output = await approach.write(task, { llm: answering(answer, answer).llm, signal });
  expect(output).toMatchObject({
    leanedOn: ["architect"],
    suggestions: [
      { text: sentence.text, requirementIds: ["REQ-3"] },
      { text: "Put Redis before the list, for 15 minutes.", requirementIds: ["REQ-1"] },
    ],
    degraded:
      "Left out of the model's answer: A sentence takes Apache Kafka, which nobody has named. " +
      "A sentence has the figure 20, which the brief does not have.",
  });
});

test("the prompt of the approach", async () => {
  const { llm, asked } = answering({ approach: [sentence] });
  await approach.write(aSectionTask("moderate", ledger, { inputs: { architect } }), { llm, signal });
  expect(asked[0]?.prompt).toMatchInlineSnapshot(`
    "You write how to go about the work. Answer with one JSON object:
    - approach: 3 to 6 sentences of at most 25 words, in the order of the work: what comes first and why, how the parts meet, what is proved early. Each with ids: the requirements that it is about, three at most.
    Keep to what the brief and your colleagues have decided.

    <<<material ed41b7c8f0ff9cc1 colleagues
    architect decided Cache: Redis for 15 minutes (REQ-1)
    material ed41b7c8f0ff9cc1>>>"
  `);
});
