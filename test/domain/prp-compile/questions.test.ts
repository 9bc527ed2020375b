// What is assumed about what, until a person answers.
import { expect, test } from "vitest";
import { compileAssumptions } from "../../../src/domain/prp-compile/questions.ts";

test.each([
  [
    "Should an editor see who follows which tag?",
    "Left to the builder; recorded as an assumption",
    "Should an editor see who follows which tag? Assumed: the builder chooses what no requirement forbids, and writes the choice down here.",
  ],
  [
    "How is it told that it is done? None of its 6 requirements comes with a test.",
    "Each requirement has an automated test",
    "How is it told that it is done? Assumed: Each requirement has an automated test.",
  ],
  [
    'The brief leaves this open: "The mail service is to be decided" (line 7). What is decided?',
    "A person decides before it is built",
    "The brief leaves a point open on line 7. Assumed: A person decides before it is built.",
  ],
])("an assumption stands alone: %s", (text, answer, told) => {
  const question = {
    id: "Q-1",
    type: "gap" as const,
    text,
    source: [{ startLine: 7, endLine: 7, quote: "" }],
    options: [answer],
    default: answer,
    blocking: false,
  };
  expect(compileAssumptions([{ question, requirementIds: [] }])).toEqual([
    { id: "ASM-1", text: told, questionId: "Q-1" },
  ]);
});
