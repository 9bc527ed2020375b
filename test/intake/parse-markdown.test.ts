// A long text that is parsed in pieces gives the tree of the whole.
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { piecesOf } from "../../src/intake/markdown-pieces.ts";
import { parseMarkdown } from "../../src/intake/parse-markdown.ts";

const fragments = [
  "# Heading\n",
  "Plain words.\n\n",
  "- one\n- two\n  - below\n",
  "* star\n",
  "1. first\n2. second\n\n",
  "7. late\n",
  "```\n# no heading\n\n- no item\n```\n",
  "- code:\n  ```\n# no heading\n  ```\n",
  "<div>\n- no item\n\n",
  "<!-- # no\n\n# heading\n-->\n",
  "<pre>\n\n- no item\n</pre>\n",
  "> said\n",
  "| a | b |\n|---|---|\n| c | d |\n\n",
  "---\n",
  "Title\n---\n",
  "- - -\n",
  "    indented\n",
  "```js\n```js\n# still code\n```\n",
  "```inline``` code\n\n",
];

// A few kinds at a time: some of them leave the reader in doubt, and then nothing is cut.
const texts = fc
  .subarray(fragments, { minLength: 3, maxLength: 8 })
  .chain((some) => fc.array(fc.constantFrom(...some), { minLength: 300, maxLength: 400, size: "max" }))
  .map((chosen) => `Words.\n\n${chosen.join("").repeat(2)}`);

test("every node keeps its kind and its place", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const whole = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
      expect(outline(parseMarkdown(text, true)).slice(1)).toEqual(outline(whole).slice(1));
    }),
    { numRuns: 10, endOnFailure: true },
  );
}, 30_000);

test("a text whose links are defined elsewhere in it stays whole", () => {
  const text = `${"- see [this][a]\n".repeat(2000)}\n[a]: https://example.org\n`;
  expect(piecesOf(text)).toEqual([{ start: 0, end: text.length }]);
});

test("a short text is one piece, a long one several that leave nothing out", () => {
  expect(piecesOf("- a\n".repeat(90))).toHaveLength(1);
  const pieces = piecesOf("- a\n".repeat(320));
  expect(pieces.map(({ start, end }) => end - start)).toEqual([400, 400, 400, 80]);
});

/** The kinds of all nodes with where they begin; a list may end where its last piece does. */
function outline(node: Nodes): string[] {
  const own = `${node.type} ${String(node.position?.start.offset)}`;
  return "children" in node ? [own, ...node.children.flatMap(outline)] : [own];
}
