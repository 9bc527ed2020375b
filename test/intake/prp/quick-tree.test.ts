// The quick parser may give up, but it never sees another document than the full one.
import type { Nodes } from "mdast";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parsePrpMarkdown } from "../../../src/intake/prp/parse.ts";
import { quickTree } from "../../../src/intake/prp/quick-tree.ts";
import { writePrp } from "../../../src/intake/write-prp-markdown.ts";
import { aLargePrp } from "../../domain/a-large-prp.ts";
import { aPrp } from "../../domain/a-prp.ts";
import { hostilePieces, hostilePrp } from "../hostile-prp.ts";

const slow = 120_000;

test("PRPs as they are written need no full parser", () => {
  for (const prp of [aPrp(), aLargePrp(20)]) expect(quickTree(writePrp(prp))).not.toBeNull();
});

test("any written PRP is the same tree for both parsers", { timeout: slow }, () => {
  fc.assert(
    fc.property(hostilePrp, (prp) => {
      expectSameTree(writePrp(prp));
    }),
    { numRuns: 80 },
  );
});

test(
  "so is a PRP that was changed by hand, wherever the quick parser does not give up",
  { timeout: slow },
  () => {
    const edit = fc.record({
      place: fc.nat(10_000),
      drop: fc.nat(12),
      insert: fc.constantFrom("", ...hostilePieces, "\n\n", "  "),
    });
    const short = writePrp(aPrp()).split("\n").slice(14).join("\n");
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        expectSameTree(edits.reduce(edited, short));
      }),
      { numRuns: 300 },
    );
  },
);

test("lines on their own are the same tree too", { timeout: slow }, () => {
  const piece = fc.constantFrom(
    ...hostilePieces,
    " ",
    "\n",
    "- ",
    "  - ",
    "**REQ-1** ",
    "*for:* ",
    " `a` ",
    "x",
    "1",
    "| ",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      expectSameTree(pieces.join(""));
    }),
    { numRuns: 1500 },
  );
});

function edited(
  text: string,
  { place, drop, insert }: { place: number; drop: number; insert: string },
): string {
  const at = place % text.length;
  return text.slice(0, at) + insert + text.slice(at + drop);
}

function expectSameTree(markdown: string): void {
  const quick = quickTree(markdown);
  if (quick !== null) expect(outline(quick)).toEqual(outline(parsePrpMarkdown(markdown)));
}

// What a reader of PRPs looks at: kinds, values, and where each node begins. Cells of tables are never read.
function outline(node: Nodes): unknown {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  const value = "value" in node ? node.value : null;
  const depth = node.type === "heading" ? node.depth : null;
  const checked = node.type === "listItem" ? node.checked : null;
  const isNamed = node.type === "text" || node.type === "root";
  const children = "children" in node && node.type !== "table" ? node.children.map(outline) : [];
  return { type: node.type, value, depth, checked, place: isNamed ? null : [line, column], children };
}
