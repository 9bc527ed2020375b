import { expect, test } from "vitest";
import { findContradictions } from "../../../src/domain/question-rules/find-contradictions.ts";
import { aBrief } from "../a-brief.ts";

const clashes = (...lines: Parameters<typeof aBrief>[0]) =>
  findContradictions(aBrief(lines)).map(({ source }) => source.map(({ startLine }) => startLine));

test("a must against a must not blocks the work", () => {
  const [question] = findContradictions(
    aBrief(["The system shall delete stored user files.", "The system shall not delete stored user files."]),
  );
  expect(question).toMatchObject({ type: "contradiction", blocking: true });
});

test("a denial in a condition forbids nothing", () => {
  expect(
    clashes(
      "The service sets the region label from the node.",
      "If the operator does not set the region label, the default is used.",
    ),
  ).toEqual([]);
});

test.each([
  ["The workers are stateless.", "Results are cached on local disk between runs."],
  ["Balances are shown in real time.", "Reports rely on eventual consistency of the stores."],
  ["The audit log is append-only.", "People may delete all data about them: right to erasure."],
  ["Deployment happens with zero downtime.", "Updates need a planned downtime on Sundays."],
  ["Disable self-registration.", "All existing functionality is preserved."],
])("%s clashes with %s", (one, other) => {
  expect(clashes(one, other)).toEqual([[1, 2]]);
});

test("a row that is marked as binding and worded as a wish is asked once for all such rows", () => {
  const row = (text: string) => ({ text, kind: "row" as const });
  expect(
    clashes(
      row("F-1 | Must | Errors should name the place."),
      row("F-2 | Must | The log should be readable."),
      row("F-3 | Must | Input must be checked."),
      row("F-4 | Should | Colours should be grey."),
    ),
  ).toEqual([[1, 2]]);
});

test("products in one list of examples are no rivals, and in one line they are a choice", () => {
  expect(clashes("Host it for free (Netlify, Vercel, etc).")).toEqual([]);
  expect(findContradictions(aBrief(["The store is MySQL or PostgreSQL."]))).toMatchObject([
    { type: "ambiguity", options: expect.arrayContaining(["MySQL alone for the relational store"]) },
  ]);
});

test("a call that needs no parameters excludes none", () => {
  expect(
    clashes("The list can take limit and offset parameters.", {
      text: "No additional parameters required",
      kind: "item",
      scope: "out",
    }),
  ).toEqual([]);
});

test("one path under two names is asked, a list and its items are not", () => {
  expect(clashes("It polls GET /keys/versions.", "It sends PUT /keys/version now.")).toEqual([[1, 2]]);
  expect(clashes("It calls GET /api/users now.", "It calls POST /api/user now.")).toEqual([]);
});

test("one series with two endings is asked, two dates are not", () => {
  expect(clashes("It picks 5/10/15 clients.", "The number of clients is 5/10/20.")).toEqual([[1, 2]]);
  expect(clashes("Clients start on 5/10/2025.", "Clients end on 5/10/2026.")).toEqual([]);
});

test("a condition on either side is no contradiction", () => {
  expect(
    clashes(
      "When the account is closed, then the person will not be able to open the door.",
      "When the account is opened, then the person will be able to open the door.",
    ),
  ).toEqual([]);
});

test.each([
  ["It is hosted on GitHub Pages.", "The page asks OpenAI for a better text."],
  ["Edits are merged without data loss.", "Conflicts: last-write-wins."],
  ["It finds the optimal route.", "Stops are chosen by a greedy algorithm."],
])("%s clashes with: %s", (one, other) => {
  expect(clashes(one, other)).toEqual([[1, 2]]);
});
