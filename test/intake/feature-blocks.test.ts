import fc from "fast-check";
import { expect, test } from "vitest";
import { briefOf, faultsOf } from "./brief-of.ts";

const notes = `---
version: 1.2.0
project_type: web_app
tags: [notes, offline]
---
# Field notes

## FEATURE: Note capture
A person records a plant with a photo.
HIGH PRIORITY
Dependencies: none

## FEATURE: Sync (MEDIUM PRIORITY)
Notes are sent to the server when the network returns.

### Dependencies

- note capture
- Accounts

## FEATURE: Accounts
Priority: high
**Dependencies:** PostgreSQL, Mail servers, Acounts

Users must sign in with a password, kept in PostgreSQL.
`;

test("feature blocks give names, priorities, dependencies and the requirements that belong to each", () => {
  expect(briefOf(notes).features).toEqual([
    { name: "Note capture", priority: "high", dependsOn: [], requirementIds: ["REQ-1"] },
    { name: "Sync", priority: "medium", dependsOn: ["Note capture", "Accounts"], requirementIds: ["REQ-2"] },
    { name: "Accounts", priority: "high", dependsOn: [], requirementIds: ["REQ-3"] },
  ]);
});

test("what a feature says about itself is no requirement, and its priority stands with its requirements", () => {
  expect(briefOf(notes).requirements.map(({ section, text }) => [section, text])).toEqual([
    ["Note capture (high priority)", "A person records a plant with a photo."],
    ["Sync (medium priority)", "Notes are sent to the server when the network returns."],
    ["Accounts (high priority)", "Users must sign in with a password, kept in PostgreSQL."],
  ]);
});

test("a dependency on a feature that is not there is an open point at its line; one on a technology is not", () => {
  expect(briefOf(notes).openPoints).toEqual([
    {
      text: '"Accounts" depends on "Mail servers", and no feature is called so. Who provides it?',
      source: { startLine: 23, endLine: 23, quote: "Mail servers" },
    },
    {
      text: '"Accounts" depends on "Acounts", and no feature is called so. Is "Accounts" meant?',
      source: { startLine: 23, endLine: 23, quote: "Acounts" },
    },
  ]);
});

test("version, type and tags of the front matter are known to the plan", () => {
  expect(briefOf(notes).context).toEqual({
    version: "1.2.0",
    project_type: "web_app",
    tags: "notes, offline",
  });
});

test("features that wait for one another are an open point, and what is left can be ordered", () => {
  const { features, openPoints } = briefOf(
    "## FEATURE: A\nUsers can buy.\nDependencies: B\n\n## FEATURE: B\nUsers can pay.\nDependencies: A\n",
  );
  expect(features.map(({ name, dependsOn }) => [name, dependsOn])).toEqual([
    ["A", ["B"]],
    ["B", []],
  ]);
  expect(openPoints.map(({ text, source }) => [source.startLine, text])).toEqual([
    [7, "These features wait for one another: A → B → A. Which comes first?"],
  ]);
});

test("an unknown priority is refused with its place where the brief has front matter", () => {
  const text = "---\nversion: 1\n---\n## FEATURE: A\nUsers can buy.\n- **Priority:** urgent\n";
  expect(faultsOf(text)).toMatchObject([{ code: "brief/unknown-priority", line: 6, column: 17 }]);
});

test("an unknown priority in a text for people is an open point", () => {
  const { openPoints, features } = briefOf("## Feature 1: A\nUsers can buy.\n\nPriority: soon\n");
  expect(features[0]?.priority).toBeNull();
  expect(openPoints.map(({ source }) => [source.startLine, source.quote])).toEqual([[4, "soon"]]);
});

test("broken front matter of a brief with feature blocks is refused with its place", () => {
  const text = "---\nversion: 1\ntags: [a, b\n---\n## FEATURE: A\nUsers can buy.\n";
  expect(faultsOf(text)).toMatchObject([{ code: "brief/front-matter", line: 3, file: "brief.md" }]);
});

test("a feature that is out of scope gives exclusions, whatever it is called", () => {
  const { requirements } = briefOf(
    "# Shop\n\n- Users can buy\n\n## Out of scope\n\n### Feature: Gift cards\n\n- Users can send gift cards\n",
  );
  expect(requirements.map(({ text, kind }) => [text, kind])).toEqual([
    ["Users can buy", "functional"],
    ["Users can send gift cards", "exclusion"],
  ]);
});

test("a name such as Roadmap or Skip list does not decide what a feature means", () => {
  const { requirements } = briefOf(
    "# Tool\n\n## FEATURE: Skip list\n\n- Keys are found in order\n\n## FEATURE: Roadmap\n\n- Users can move a bar\n",
  );
  expect(requirements.map(({ kind }) => kind)).toEqual(["functional", "functional"]);
});

test("whatever features depend on, their graph names features of the brief and holds no circle", () => {
  const names = ["Alpha", "Beta", "Gamma", "Delta", "Omega"];
  const dependencies = fc.array(fc.subarray([...names, "Nobody"]), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(dependencies, (lists) => {
      const text = names.map(
        (name, i) =>
          `## FEATURE: ${name}\n\nUsers can do ${name}.\n\nDependencies: ${lists[i]?.join(", ") ?? ""}\n`,
      );
      const left = new Map(briefOf(text.join("\n")).features.map(({ name, dependsOn }) => [name, dependsOn]));
      for (let round = 0; round < names.length; round += 1) {
        for (const [name, waits] of left) if (waits.every((other) => !left.has(other))) left.delete(name);
      }
      expect([...left.keys()]).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
