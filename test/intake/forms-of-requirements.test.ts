// The many shapes in which briefs write requirements: keys in headings, tables, HTML, limits, two obligations in one sentence.
import { expect, test } from "vitest";
import { briefOf, requirementTexts } from "./brief-of.ts";

test("a heading with a key is a requirement when nothing below it obliges", () => {
  const text =
    "# Tool\n\n### FR-12: Users can import files\n\nOwner: sales.\n\n### FR-13: Export\n\nThe tool must export files.\n";
  expect(requirementTexts(text)).toEqual(["FR-12: Users can import files", "The tool must export files."]);
});

test("two obligations of one sentence are two requirements, several deeds of one obligation are one", () => {
  const text =
    "# Links\n\nThe server must sign each answer; the client must check the signature. Users must be able to add, edit and delete links.\n";
  expect(requirementTexts(text)).toEqual([
    "The server must sign each answer",
    "the client must check the signature.",
    "Users must be able to add, edit and delete links.",
  ]);
});

test("a sentence that only tells how the thing behaves belongs to the obligation before it", () => {
  const text =
    "# Cart\n\n## Notes\n\nThe cart must survive a reload. The server keeps the items. Winter is near.\n";
  expect(requirementTexts(text)).toEqual(["The cart must survive a reload. The server keeps the items."]);
});

test("a rule for a case obliges without a modal, an example told step by step does not", () => {
  const text =
    "# Pay\n\n## Design\n\nIf the provider does not answer, the order is kept.\n\nIn the above example, the order is paid. If the card fails, the order is dropped.\n";
  expect(requirementTexts(text)).toEqual(["If the provider does not answer, the order is kept."]);
});

test.each(["Timeline: 6 weeks", "Budget: 20,000 euro", "Срок: 2 недели", "納期：3週間"])(
  "a bound in a line is a requirement: %s",
  (line) => {
    expect(requirementTexts(`# Shop\n\nUsers can buy.\n\n## Notes\n\n${line}\n`)).toContain(line);
  },
);

test("a register with a title and a description reads as both; won't have rules out", () => {
  const { requirements } = briefOf(
    "# Tool\n\n| ID | Requirement | Description | Priority |\n|---|---|---|---|\n| F-1 | Import | Reads CSV files | Must |\n| F-2 | Chat | Talks to users | Won't |\n",
  );
  expect(requirements.map(({ text, kind }) => [text, kind])).toEqual([
    ["Import: Reads CSV files", "functional"],
    ["Chat: Talks to users", "exclusion"],
  ]);
});

test("marks in a table of rights read with the titles of their columns", () => {
  expect(
    requirementTexts(
      "## Requirements\n\n| Action | Admin | Guest |\n|---|---|---|\n| Delete links | ✓ | ✗ |\n",
    ),
  ).toEqual(["Delete links: Admin ✓; Guest ✗"]);
});

test("a row too long for one quote is told in parts that can be quoted", () => {
  const story = `As a guest, I want to see ${"my ".repeat(60)}invoices.`;
  const criteria = `1. Guests can open each invoice. 2. Guests can print ${"the old ".repeat(30)}invoices.`;
  const { requirements } = briefOf(
    `# Shop\n\n| ID | User story | Criteria |\n|---|---|---|\n| S-1 | ${story} | ${criteria} |\n`,
  );
  expect(requirements.length).toBeGreaterThan(1);
  expect(requirements.map(({ source }) => source.quote).join(" ")).toContain("Guests can print");
});

test("HTML gives its items and rows, and nothing of its comments, code and column titles", () => {
  const text =
    "# Shop\n\n## Features\n\n<ul><li>Users can <b>buy</b></li><li>Users can pay</li></ul>\n\n<!-- Users must dance. -->\n\n<table><tr><th>Feature must be</th></tr><tr><td>Gift cards</td></tr></table>\n\n<pre>The code must not count.</pre>\n\n<details><summary>More</summary>\n\n- Users can return goods\n\n</details>\n";
  expect(requirementTexts(text)).toEqual([
    "Users can buy",
    "Users can pay",
    "Gift cards",
    "Users can return goods",
  ]);
});

test("what is put off is on record once a section, and stays out", () => {
  const { requirements } = briefOf("# Shop\n\n- Users can buy\n\n## Future\n\n- Dark mode\n- Offline use\n");
  expect(
    requirements.map(({ text, kind, source }) => [text, kind, source.startLine, source.endLine]),
  ).toEqual([
    ["Users can buy", "functional", 3, 3],
    ["Future: Dark mode; Offline use", "exclusion", 5, 8],
  ]);
});

test("fields and directives of reStructuredText are no obligations, their sentences are", () => {
  const text =
    ".. item:: SYS-1\n   :fulfils: SR-2\n\n   The pump shall stop on alarm.\n\n:Author: the sales team\n";
  expect(requirementTexts(text, "spec.txt")).toEqual(["The pump shall stop on alarm."]);
});

test.each([
  [
    "de",
    "Die Anwendung ist für Vereine.\n\n## Anforderungen\n\nRechnungen als PDF drucken.\n",
    "Rechnungen als PDF drucken.",
  ],
  [
    "fr",
    "Le logiciel est pour les clubs.\n\n## Exigences\n\nImprimer les factures.\n",
    "Imprimer les factures.",
  ],
  ["ru", "Это приложение для клубов.\n\n## Требования\n\nПечатать счета.\n", "Печатать счета."],
  ["zh", "这是一个俱乐部的应用。\n\n## 需求\n\n导出发票。\n", "导出发票。"],
])("orders are found in %s, in the form in which that language gives them", (_, text, order) => {
  expect(requirementTexts(text)).toContain(order);
});
