import fc from "fast-check";
import { expect, test } from "vitest";
import { answersTo } from "../../../src/domain/question-rules/open-answers.ts";

test.each([
  ["Tabs or spaces?", "tabs"],
  ["Domain — Do you prefer example.org ($40) or a .com name ($35)? Any other wishes?", "example.org"],
  ["Should an editor see who follows a tag?", "No: this version does without it"],
  ["Do we have a test system?", "No: the plan relies on nothing of the kind"],
  ["How long are comments kept?", "As long as the thing that it belongs to"],
  ["How many people may join?", "A setting, with a usual default written into the plan"],
  [
    "What happens when the server cannot be reached?",
    "It stops with a clear message, and nothing that is stored changes",
  ],
  ["Who approves an order?", "The person who is in charge of the system, until you name another"],
  [
    "When you are ready, who approves it?",
    "The person who is in charge of the system, until you name another",
  ],
  [
    "Which service sends the mails is to be decided.",
    "The simplest one that meets the other requirements, written down with its reason",
  ],
  ["Wie lange werden Daten aufbewahrt?", "As long as the thing that it belongs to"],
  [
    "The wording of the footer.",
    "The simplest reading that the other requirements allow, written down as a decision",
  ],
])("the first answer to %s fits its kind", (text, first) => {
  expect(answersTo(text)[0].toLowerCase()).toBe(first.toLowerCase());
});

test("every question has two to four different answers", () => {
  const start = fc.constantFrom("Should", "Who", "How long", "What", "When", "A or B", "", "Soll", "что");
  fc.assert(
    fc.property(start, fc.string(), (opening, rest) => {
      const answers = answersTo(`${opening} ${rest}?`);
      expect(answers.length).toBeGreaterThanOrEqual(2);
      expect(answers.length).toBeLessThanOrEqual(4);
    }),
  );
});
