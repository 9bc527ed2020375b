// A PRP that somebody broke is told line by line and column by column; nothing of it is dropped in silence.
import { expect, test } from "vitest";
import { InvalidInputError } from "../../src/domain/errors.ts";
import { lintMarkdown } from "../../src/intake/lint-markdown.ts";
import { readPrp } from "../../src/intake/read-prp-markdown.ts";
import { writePrp } from "../../src/intake/write-prp-markdown.ts";
import { aPrp } from "../domain/a-prp.ts";

const markdown = writePrp(aPrp());

type Fault = readonly [what: string, from: string, to: string, code: string, marked: string];

const faults: readonly Fault[] = [
  ["an unknown label", "*mitigation:* Store", "*answer:* Store", "prp/unknown-label", "*answer:*"],
  ["a label said twice", "*by:* qa\n", "*by:* qa *by:* me\n", "prp/said-twice", "*by:* me"],
  ["an id of another kind", "**TEST-1**", "**TASK-9**", "prp/misplaced-entry", "- **TASK-9**"],
  ["a size that does not exist", "*size:* S", "*size:* XL", "prp/invalid", "- **TASK-3**"],
  ["a missing size", " *size:* S", "", "prp/invalid", "- **TASK-3**"],
  [
    "a paragraph between the sections",
    "## 4.",
    "Please hurry.\n\n## 4.",
    "prp/unknown-content",
    "Please hurry.",
  ],
  [
    "a code block in an entry",
    "- **RISK-1**",
    "- ```\n  x\n  ```\n- **RISK-1**",
    "prp/unknown-content",
    "```\n  x",
  ],
  [
    "a section that stands twice",
    "## 6.",
    "## 5. Testing requirements\n\n## 6.",
    "prp/said-twice",
    "## 5. Testing",
  ],
  ["a heading that is not the title", "# To-do API", "# Other", "prp/title-differs", "# Other"],
  ["a level that does not exist", "level: simple", "level: easy", "prp/invalid", "---\nprp"],
  ["broken YAML", "title: To-do API", "title: [To-do API", "prp/broken-front-matter", "level: simple"],
];

for (const [what, from, to, code, marked] of faults) {
  test(`${what} is reported where it stands`, () => {
    const broken = markdown.replace(from, to);
    const before = broken.slice(0, broken.lastIndexOf(marked)).split("\n");
    const place = { code, line: before.length, column: (before.at(-1) ?? "").length + 1 };
    expect(faultsOf(broken)).toContainEqual(expect.objectContaining(place));
  });
}

test("a PRP formatted in another style is the same PRP", () => {
  const other = markdown
    .replaceAll("\n- ", "\n* ")
    .replaceAll("\n  - ", "\n  + ")
    .replaceAll("- [ ]", "- [x]");
  expect(readPrp(other.replaceAll("\n", "\r\n"))).toEqual(aPrp());
});

test("lines that were wrapped are read as one", () => {
  expect(
    readPrp(markdown.replace("Sign-in with a password *size", "Sign-in with\n  a password\n  *size")),
  ).toEqual(aPrp());
});

test("hostile nesting and repetition end in findings, not in a crash", () => {
  const head = markdown.slice(0, markdown.indexOf("## 1."));
  for (const body of [
    ">".repeat(20_000),
    "*a ".repeat(5_000),
    "- ".repeat(3_000),
    "[".repeat(20_000),
    "`".repeat(20_000),
  ])
    expect(lintMarkdown(`${head}${body}\n`, "a.md").errors).toBeGreaterThan(0);
}, 60_000);

function faultsOf(text: string): readonly { code: string; line: number; column: number }[] {
  try {
    readPrp(text, "a.md");
  } catch (error) {
    if (error instanceof InvalidInputError) return error.diagnostics;
    throw error;
  }
  return [];
}
