import { expect, test } from "vitest";
import { briefOf, faultsOf } from "./brief-of.ts";

const yaml = `title: Shop
description: We build a shop for small farms.
tech_stack: [React, PostgreSQL]
requirements:
  - Users can buy
  - text: Search answers within 300 ms
    kind: quality
constraints:
  - Runs on Linux
exclusions:
  - Mobile app
questions:
  - Which payment provider?
context:
  team: 3
`;

test("a brief in YAML gives requirements with kinds and lines", () => {
  const brief = briefOf(yaml, "brief.yaml");
  expect(brief.title).toBe("Shop");
  expect(brief.summary).toBe("We build a shop for small farms.");
  expect(brief.requirements.map(({ text, kind, source }) => [text, kind, source.startLine])).toEqual([
    ["Users can buy", "functional", 5],
    ["Search answers within 300 ms", "quality", 6],
    ["Runs on Linux", "constraint", 9],
    ["Mobile app", "exclusion", 11],
  ]);
  expect(brief.technologies.map(({ name, line }) => [name, line])).toEqual([
    ["React", 3],
    ["PostgreSQL", 3],
    ["Linux", 9],
  ]);
  expect(brief.openPoints.map(({ text }) => text)).toEqual(["Which payment provider?"]);
  expect(brief.context).toEqual({ team: "3" });
});

test("a brief in JSON says the same as one in YAML", () => {
  const json =
    '{\n  "title": "Shop",\n  "requirements": [\n    "Users can buy",\n    { "text": "Users can pay", "kind": "constraint" }\n  ]\n}\n';
  const { title, requirements } = briefOf(json, "brief.json");
  expect(title).toBe("Shop");
  expect(requirements.map(({ text, kind, source }) => [text, kind, source.startLine])).toEqual([
    ["Users can buy", "functional", 4],
    ["Users can pay", "constraint", 5],
  ]);
});

test("standard input is recognised as JSON, YAML or plain words by how it opens", () => {
  expect(briefOf('{"requirements": ["Users can buy"]}', null).requirements[0]?.section).toBe("requirements");
  expect(briefOf("requirements:\n  - Users can buy\n", null).requirements[0]?.section).toBe("requirements");
  expect(briefOf("Note: the shop must sell.\n", null).requirements[0]?.section).toBeNull();
});

test("context given by the caller wins over context in the file", () => {
  const input = { text: yaml, path: "brief.yaml", sha256: "", context: { team: "5" } };
  expect(briefOf(input.text, input.path).context).toEqual({ team: "3" });
});

test("an unknown key is refused with the key that was probably meant", () => {
  expect(faultsOf("title: Shop\nrequirments:\n  - Users can buy\nowner: Kim\n", "brief.yaml")).toEqual([
    {
      severity: "error",
      code: "brief/unknown-key",
      message: 'Unknown key "requirments". Did you mean "requirements"?',
      file: "brief.yaml",
      line: 2,
      column: 1,
      fix: 'Rename it to "requirements", or put it under context.',
    },
    expect.objectContaining({
      code: "brief/unknown-key",
      message: 'Unknown key "owner".',
      line: 4,
      column: 1,
    }),
  ]);
});

test.each([
  ["YAML", "title: Shop\nrequirements: [a, b\nquestions: x\n", "brief.yaml", "brief/yaml", 3],
  ["JSON", '{\n  "title": "Shop"\n  "requirements": []\n}', "brief.json", "brief/json", 3],
  ["JSON with a trailing comma", '{\n  "requirements": ["Users can buy"],\n}', "brief.json", "brief/json", 3],
])("broken %s is refused with its line", (_, text, path, code, line) => {
  expect(faultsOf(text, path)).toMatchObject([{ code, line, file: path }]);
});

test("a list at the top is refused with the shape to use", () => {
  expect(faultsOf("- Users can buy\n", "brief.yaml")).toMatchObject([{ code: "brief/shape", line: 1 }]);
});
