// Linting files: PRPs with lines, other specifications in part, nothing never as success.
import { expect, test } from "vitest";
import { lintMarkdown } from "../../src/intake/lint-markdown.ts";
import { writePrp } from "../../src/intake/write-prp-markdown.ts";
import { aPrp } from "../domain/a-prp.ts";

const markdown = writePrp(aPrp());

test("a clean PRP has no finding", () => {
  expect(lintMarkdown(markdown, "a.md")).toMatchObject({ errors: 0, warnings: 0, score: 100, findings: [] });
});

test("a finding names the line of the entry, also with Windows line ends", () => {
  const broken = markdown.replace("`pytest tests/test_items.py`\n", "`rm -rf /`\n");
  const line = broken.split("\n").findIndex((each) => each.includes("**TASK-2**")) + 1;
  for (const text of [broken, broken.replaceAll("\n", "\r\n")]) {
    const [finding] = lintMarkdown(text, "a.md").findings;
    expect(finding).toMatchObject({ code: "prp/bad-command", file: "a.md", line, column: 1 });
  }
});

test("a PRP that cannot be read is told line by line", () => {
  const broken = markdown
    .replace("*size:* M", "*size:* XXL")
    .replace("## 3. Architecture decisions\n", "## 3. Stuff\n");
  expect(
    lintMarkdown(broken, "a.md").findings.map(({ code, line }) => [
      code,
      broken.split("\n")[line - 1]?.slice(0, 12),
    ]),
  ).toEqual([
    ["prp/unknown-section", "## 3. Stuff"],
    ["prp/misplaced-entry", "- **DEC-1** "],
    ["prp/misplaced-entry", "- **DEC-2** "],
    ["prp/misplaced-entry", "- **RISK-1**"],
    ["prp/missing-section", "---"],
    ["prp/invalid", "- **TASK-1**"],
  ]);
});

test("another specification is checked for what needs no structure", () => {
  const text = [
    "# Spec",
    "",
    "The search must be fast.",
    "",
    "- Limit: TBD",
    "",
    "```",
    "key = AKIA" + "A".repeat(16),
    "```",
  ];
  expect(lintMarkdown(text.join("\n"), "spec.md").findings.map(({ code, line }) => [code, line])).toEqual([
    ["spec/vague-word", 3],
    ["spec/placeholder", 5],
    ["spec/secret", 8],
  ]);
});

test.each(["", "  \n\n", "\uFEFF", "---\n---\n", "***\n"])(
  "a file without text is never fine: %j",
  (text) => {
    const report = lintMarkdown(text, "empty.md");
    expect(report.findings.map(({ code, severity }) => [code, severity])).toEqual([
      ["lint/nothing-to-check", "error"],
    ]);
  },
);

test("a front matter that only begins like a PRP is reported, not thrown", () => {
  for (const text of [
    "---\nprp: 2\n---\n",
    "---\nprp: [\n---\n",
    "---\nprp: &a [*a]\n---\n# x\n",
    "---\nprp: 1\nprp: 1\n---\n",
  ])
    expect(lintMarkdown(text, "a.md").errors).toBeGreaterThan(0);
});

test("a mark that was left open is named without an article", () => {
  const messages = lintMarkdown("# Shop\n\nTODO: write this down.\n", "a.md").findings.map(
    (one) => one.message,
  );
  expect(messages).toContain("Open mark: TODO:");
});
