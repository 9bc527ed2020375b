import { expect, test } from "vitest";
import type { Brief } from "../../../src/domain/brief.ts";
import { brokenOff } from "../../../src/domain/question-rules/broken-off.ts";
import { createdOnly } from "../../../src/domain/question-rules/created-only.ts";
import { errorOrder } from "../../../src/domain/question-rules/error-order.ts";
import type { QuestionDraft } from "../../../src/domain/question-rules/question-draft.ts";
import { unlistedThings } from "../../../src/domain/question-rules/unlisted-things.ts";
import { aBrief } from "../a-brief.ts";

const linesOf = (find: (brief: Brief) => QuestionDraft[], lines: readonly string[]) =>
  find(aBrief([...lines])).map(({ source }) => source.map(({ startLine }) => startLine));

const board = ["Users can create a project.", "A project has tasks.", "The project page is blue."];

test("a thing that people make and can never be rid of is asked, when others can be deleted", () => {
  expect(linesOf(createdOnly, [...board, "Users can delete a task."])).toEqual([[1]]);
  expect(linesOf(createdOnly, [...board, "Users can delete a task.", "Owners archive the project."])).toEqual(
    [],
  );
});

test("a brief that speaks of no deletion at all is not asked thing by thing", () => {
  expect(linesOf(createdOnly, board)).toEqual([]);
});

test("what a program makes for itself is not asked", () => {
  const lines = [
    "It adds a field to the record.",
    "A field is text.",
    "The field is red.",
    "Users delete rows.",
  ];
  expect(linesOf(createdOnly, lines)).toEqual([]);
});

test("things that are spoken of and never listed are asked", () => {
  expect(linesOf(unlistedThings, ["It is closed after certain validations."])).toEqual([[1]]);
  expect(linesOf(unlistedThings, ["There are different roles (admin, guest)."])).toEqual([]);
  expect(linesOf(unlistedThings, ["It has several rules, such as no gaps."])).toEqual([]);
});

test("three lists of errors without an order are asked once", () => {
  const errors = ["Errors: no such name.", "Errors: bad date.", "Errors: too many."];
  expect(linesOf(errorOrder, errors)).toEqual([[1, 2, 3]]);
  expect(linesOf(errorOrder, [...errors, "All errors are told together."])).toEqual([]);
  expect(linesOf(errorOrder, errors.slice(1))).toEqual([]);
});

test("a brief that stops in the middle of a sentence is asked how it goes on", () => {
  expect(linesOf(brokenOff, ["It prints a list.", "New lines are added above, but removed"])).toEqual([[2]]);
  expect(linesOf(brokenOff, ["The report holds the name, the date and"])).toEqual([[1]]);
  expect(linesOf(brokenOff, ["Support, training, hosting, and onboarding"])).toEqual([]);
});
