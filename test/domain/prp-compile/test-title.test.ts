// What a test of a PRP is called, and on which level it runs.
import { expect, test } from "vitest";
import type { AcceptanceCriterion } from "../../../src/domain/prp.ts";
import { testLevel, testTitle } from "../../../src/domain/prp-compile/test-title.ts";

test("a title names the requirements and the first outcome in eight words", () => {
  const then = "A link has an address, a title, a note of up to 500 characters";
  expect(testTitle(["REQ-13", "REQ-14"], [aCriterion({ then }), aCriterion({})])).toBe(
    "REQ-13, REQ-14: A link has an address, a title, a …",
  );
});

test("an outcome that could be anyone's gives way to the situation", () => {
  const story = { when: "they follow a tag", then: "it succeeds, and they hear of new links" };
  expect(testTitle(["REQ-9"], [aCriterion(story)])).toBe("REQ-9: Follow a tag");
});

test("a refusal is named after what is refused", () => {
  const refusal = {
    given: "REQ-2 is built",
    when: "the upload is empty",
    then: "the answer is 400",
    negative: true,
  };
  expect(testTitle(["REQ-2"], [aCriterion(refusal)])).toBe("REQ-2: The upload is empty");
});

test("an unwanted situation is named after what has to follow", () => {
  const failure = { when: "it's empty", then: "the todo should be destroyed", negative: true };
  expect(testTitle(["REQ-30"], [aCriterion(failure)])).toBe("REQ-30: The todo should be destroyed");
});

test("a prohibition is named after its own words", () => {
  const ban = {
    when: "a case that could break REQ-4 is tried",
    then: "Passwords must not be logged",
    negative: true,
  };
  expect(testTitle(["REQ-4"], [aCriterion(ban)])).toBe("REQ-4: Passwords must not be logged");
});

test.each([
  [["REQ-1", "REQ-2", "REQ-3", "REQ-4"], "REQ-1 to REQ-4: It holds"],
  [["REQ-1", "REQ-3", "REQ-7", "REQ-9"], "REQ-1, REQ-3 and 2 more: It holds"],
])("many requirements stay short in a title", (ids, title) => {
  expect(testTitle(ids, [aCriterion({ then: "It holds" })])).toBe(title);
});

test.each([
  ["end-to-end", ["The board page shows the newest links first."]],
  ["end-to-end", ["As a member, I want to follow a tag."]],
  ["integration", ["The API returns a list.", "Links are stored in PostgreSQL."]],
  ["unit", ["A title has at most 100 characters."]],
  ["unit", ["Sums are rounded.", "Dates are compared.", "One button."]],
])("the level is %s for %j", (level, texts) => {
  expect(testLevel(texts)).toBe(level);
});

function aCriterion(properties: Partial<AcceptanceCriterion>): AcceptanceCriterion {
  return {
    id: "AC-1.1",
    given: "the product is running",
    when: "REQ-1 is exercised",
    then: "It holds",
    negative: false,
    by: "qa",
    ...properties,
  };
}
