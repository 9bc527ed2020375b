import fc from "fast-check";
import { expect, test } from "vitest";
import { Brief } from "../../src/domain/brief.ts";
import { InvalidInputError } from "../../src/domain/errors.ts";
import { readBrief, type BriefInput } from "../../src/intake/read-brief.ts";

const slow = 60_000;
const paths = fc.constantFrom("a.md", "a.txt", "a.yaml", "a.json", null);

function readOrRefuse(text: BriefInput["text"], path: string | null): Brief | null {
  try {
    return Brief.parse(readBrief({ text, path, sha256: "" }));
  } catch (error) {
    if (error instanceof InvalidInputError && error.diagnostics.length > 0) return null;
    throw error;
  }
}

const squash = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

function expectQuotesAtTheirLines(text: string, brief: Brief): void {
  const lines = text.split(/\r\n|\r|\n/);
  for (const { source } of [...brief.requirements, ...brief.openPoints]) {
    const place = squash(lines.slice(source.startLine - 1, source.endLine).join(" "));
    expect(source.quote).not.toBe("");
    expect(place).toContain(squash(source.quote));
  }
}

test(
  "any text and any bytes are either read or refused with a diagnostic",
  () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme", maxLength: 300 }),
      fc.uint8Array(),
    );
    fc.assert(
      fc.property(texts, paths, (text, path) => void readOrRefuse(text, path)),
      { numRuns: 300 },
    );
  },
  slow,
);

const mark = fc.constantFrom("**", "*", "`", "~~", "");
const word = fc.constantFrom(
  "the",
  "system",
  "must",
  "users",
  "can",
  "show",
  "Größe",
  "заявка",
  "検索する",
  "必须",
  "&amp;",
  "<b>",
  "a_b",
  "[x](http://y.z)",
  "\\*",
  "10 ms",
  "e.g.",
  "Otherwise",
  "end.",
  "done?",
  "not:",
  "👍🏽",
  "ﬁle",
  "İstanbul",
  "out of scope",
  "must:",
  "Given",
  "When",
  "Then",
  "Path: /a",
  "; it must",
  "<li>",
  "</li>",
  "<br>",
  "<!-- must",
  "-->",
  "Future",
  "REQ-1:",
);
const long = fc.constant(`${"the record ".repeat(45)}must be kept`);
const phrase = fc
  .array(fc.tuple(mark, fc.oneof({ weight: 40, arbitrary: word }, { weight: 1, arbitrary: long })), {
    minLength: 1,
    maxLength: 40,
  })
  .map((parts) => parts.map(([around, text]) => `${around}${text}${around}`).join(" "));
const line = fc
  .tuple(
    fc.constantFrom(
      "",
      "- ",
      "  - ",
      "1. ",
      "> ",
      "# ",
      "## ",
      "- [ ] ",
      "| ",
      "\t",
      "• ",
      "    - ",
      "<p>",
      "## Future: ",
    ),
    phrase,
  )
  .map(([start, text]) => start + text);
const markdown = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 12 }), fc.constantFrom("\n", "\r\n", "\n\n", "\r"))
  .map(([lines, ending]) => lines.join(ending));

test(
  "every quote of every Markdown brief stands at its lines",
  () => {
    fc.assert(
      fc.property(markdown, paths, (text, path) => {
        const brief = readOrRefuse(text, path);
        if (brief !== null) expectQuotesAtTheirLines(text, brief);
      }),
      { numRuns: 300 },
    );
  },
  slow,
);

test(
  "every quote of a table is at most 400 characters long and stands at its row",
  () => {
    const cell = phrase.map((text) => text.replaceAll("|", ""));
    const row = fc.tuple(cell, cell, cell).map((cells) => `| ${cells.join(" | ")} |`);
    const table = fc
      .array(row, { minLength: 1, maxLength: 6 })
      .map(
        (rows) => `# T\n\nIt must work.\n\n| ID | Requirement | Note |\n|---|---|---|\n${rows.join("\n")}\n`,
      );
    fc.assert(
      fc.property(table, (text) => {
        const brief = readOrRefuse(text, "a.md");
        if (brief === null) return;
        expectQuotesAtTheirLines(text, brief);
        for (const { source } of brief.requirements) expect(source.quote.length).toBeLessThanOrEqual(400);
      }),
    );
  },
  slow,
);

test(
  "the same brief is always read the same way",
  () => {
    fc.assert(
      fc.property(markdown, (text) => {
        expect(readOrRefuse(text, "a.md")).toEqual(readOrRefuse(text, "a.md"));
      }),
    );
  },
  slow,
);

test(
  "a brief of 5,000 bullets gives 5,000 requirements",
  () => {
    const bullets = Array.from(
      { length: 5000 },
      (_, i) => `- The system must keep record ${String(i)}.`,
    ).join("\n");
    expect(readOrRefuse(bullets, "a.md")?.requirements).toHaveLength(5000);
  },
  slow,
);
