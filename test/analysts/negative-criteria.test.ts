// Which requirements get a criterion for what must be refused, and which certainly need none.
import { expect, test } from "vitest";
import { negativeCriterionFor } from "../../src/analysts/negative-criteria.ts";
import type { Requirement } from "../../src/domain/brief.ts";

test("an upload is refused when it is bad", () => {
  expect(negativeCriterionFor(aRequirement("Users can upload a photo."))).toEqual({
    given: "REQ-1 is built",
    when: "the upload is empty, too large or of another type",
    then: "it is refused with a message that names the problem, and nothing is stored or changed",
    negative: true,
    verify: "A table-driven test runs each of the cases.",
  });
});

test("a limit is tried at its edge and beyond", () => {
  expect(negativeCriterionFor(aRequirement("A title has at most 100 characters."))?.when).toBe(
    "100 characters are given, and then one more",
  );
});

test.each([
  ["People sign in with e-mail and password.", "the credentials are wrong or missing"],
  ["POST /api/articles creates an article", "a request has a missing field, a wrong type or an unknown id"],
  ["GET /api/articles/:slug returns an article", "the id in the path is unknown"],
  ["The owner can import a bookmark file", "the file is damaged, empty or of another format"],
  ["As a member, I want to search by word", "nothing matches the search"],
])("input has its own refusal: %s", (text, when) => {
  expect(negativeCriterionFor(aRequirement(text))?.when).toBe(when);
});

test.each([
  "User can see the sum of the purchase.",
  "Deployment runbook updates",
  "Ausgabe in textueller Form",
  "Authentication alerts: Failed login attempts, suspicious patterns",
  "The input element should be focused when the page is loaded",
  "The System SHALL track daily query counts per user",
  'Simple "Sign in with Google" button',
  "The board shows up to 50 links",
  "The edit should be saved on both blur and enter",
])("no refusal is made up for: %s", (text) => {
  expect(negativeCriterionFor(aRequirement(text))).toBeNull();
});

test("a quality has no input to refuse", () => {
  expect(negativeCriterionFor({ ...aRequirement("It holds up to 500 users."), kind: "quality" })).toBeNull();
});

function aRequirement(text: string): Requirement {
  return {
    id: "REQ-1",
    text,
    kind: "functional",
    section: null,
    source: { startLine: 1, endLine: 1, quote: text },
  };
}
