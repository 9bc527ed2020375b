// Tests that a paragraph with an absurd number of marks is read as plain text, and an ordinary one is not.
import { expect, test } from "vitest";
import { hasTooManyMarks } from "../../src/intake/mark-load.ts";
import { readMarkdown } from "../../src/intake/read-markdown.ts";

test("marks are counted within one paragraph, over its lines", () => {
  expect(hasTooManyMarks("*a*\n".repeat(5001))).toBe(true);
  expect(hasTooManyMarks("a] ".repeat(10_001))).toBe(true);
  expect(hasTooManyMarks("> a]\n".repeat(10_001))).toBe(true);
  expect(hasTooManyMarks("2. a]\n".repeat(10_001))).toBe(true);
  expect(hasTooManyMarks("*a*\n\n".repeat(5001))).toBe(false);
  expect(hasTooManyMarks("- **Export**: as [CSV](a.md)\n".repeat(5001))).toBe(false);
  expect(hasTooManyMarks(`| a | b |\n| --- | --- |\n${"| **a** | *b* |\n".repeat(5001)}`)).toBe(false);
});

test("a line of a hundred thousand emphasised letters keeps its marks, and the rest of the brief its places", () => {
  const line = "*a*".repeat(100_000);
  const { blocks } = readMarkdown(`# Notes\n\n${line}\n\n- Users can log in.\n`, { indentedCode: true });
  expect(blocks.map(({ kind, content }) => ({ kind, text: content.text }))).toEqual([
    { kind: "heading", text: "Notes" },
    { kind: "prose", text: line },
    { kind: "item", text: "Users can log in." },
  ]);
});
