// No text of a brief or an agent becomes structure; what nobody can see becomes visible.
import type { Nodes } from "mdast";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePrpMarkdown } from "../../src/intake/prp/parse.ts";
import { writePrp } from "../../src/intake/write-prp-markdown.ts";
import { aLargePrp } from "../domain/a-large-prp.ts";
import { aPrp } from "../domain/a-prp.ts";
import { hostilePrp } from "./hostile-prp.ts";

const allowed = new Set(
  "root yaml heading text list listItem paragraph strong emphasis inlineCode table tableRow tableCell".split(
    " ",
  ),
);

test("no text becomes HTML, a link, an image, a code block or a rule", { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(hostilePrp, (prp) => {
      const types = new Set(everyNode(parsePrpMarkdown(writePrp(prp))).map(({ type }) => type));
      expect([...types].filter((type) => !allowed.has(type))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("no text becomes a heading: the outline is the same for every PRP", { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(hostilePrp, (prp) => {
      const headings = everyNode(parsePrpMarkdown(writePrp(prp))).filter(({ type }) => type === "heading");
      const excluded = prp.requirements.some(({ kind }) => kind === "exclusion") ? 1 : 0;
      const existing = prp.repository === null ? 0 : 1;
      expect(headings).toHaveLength(7 + excluded + existing);
    }),
    { numRuns: 60 },
  );
});

describe("the document lints clean as Markdown", () => {
  test(
    "for any PRP: no blank at a line's end, no tab, no double blank line, one line end at the end",
    { timeout: 120_000 },
    () => {
      fc.assert(
        fc.property(hostilePrp, (prp) => {
          expect(writePrp(prp)).not.toMatch(/[ \t]\n|\t|\n\n\n|\n\n$|[^\n]$/);
        }),
        { numRuns: 60 },
      );
    },
  );

  test("headings and lists stand between blank lines", () => {
    const lines = writePrp(aPrp()).trimEnd().split("\n");
    const around = lines.flatMap((line, index) =>
      line.startsWith("#") ? [lines[index - 1], lines[index + 1]] : [],
    );
    expect(new Set(around)).toEqual(new Set([""]));
  });
});

test("invisible and direction characters are shown as their code points", () => {
  const text = writePrp(aPrp({ summary: "safe\u202Etxt.exe\u200B\u0007 می‌خواهم 👩‍👩‍👧" }));
  expect(text).toContain("safe⟦U+202E⟧txt.exe⟦U+200B⟧⟦U+0007⟧ می‌خواهم 👩‍👩‍👧");
});

test("addresses are not turned into links", () => {
  const text = writePrp(aPrp({ summary: "See https://a.example/x, www.b.example, me@c.example." }));
  expect(text).toContain("https\\://a.example/x, www\\.b.example, me\\@c.example");
});

test("the same PRP gives the same text, and a simple one with 15 requirements fits into 150 lines", () => {
  const text = writePrp(aLargePrp(15));
  expect(writePrp(aLargePrp(15))).toBe(text);
  expect(text.split("\n").length).toBeLessThanOrEqual(150);
});

function everyNode(root: Nodes): Nodes[] {
  const below = "children" in root ? root.children.flatMap((child) => everyNode(child)) : [];
  return [root, ...below];
}
