import { expect, test } from "vitest";
import { briefOf } from "./brief-of.ts";

test("headings, paragraphs, items and rows are passages with their lines, free of marks", () => {
  const { passages } = briefOf(
    "# Shop\n\nIt **must**\nsell.\n\n- Users can [buy](https://example.org)\n\n| a | b |\n|---|---|\n| c | d |\n",
  );
  expect(passages).toEqual([
    { text: "Shop", startLine: 1, endLine: 1, kind: "heading", scope: "in" },
    { text: "It must sell.", startLine: 3, endLine: 4, kind: "prose", scope: "in" },
    { text: "Users can buy", startLine: 6, endLine: 6, kind: "item", scope: "in" },
    { text: "c | d", startLine: 10, endLine: 10, kind: "row", scope: "in" },
  ]);
});

test("code, HTML comments and front matter are no passages", () => {
  const { passages } = briefOf(
    "---\ntitle: x\n---\n\nIt must sell.\n\n```\ncode\n```\n\n<!-- hidden -->\n\n    more code\n",
  );
  expect(passages.map(({ text }) => text)).toEqual(["It must sell."]);
});

test("a paragraph that excludes in one sentence is two passages", () => {
  const { passages } = briefOf("# Shop\n\nCards must work. Crypto is out of scope.\n");
  expect(passages.slice(1).map(({ text, scope }) => [text, scope])).toEqual([
    ["Cards must work.", "in"],
    ["Crypto is out of scope.", "out"],
  ]);
});

test("sections decide the scope of what stands in them", () => {
  const { passages } = briefOf(
    "# Shop\n\n- Users can buy\n\n## Background\n\nWe had a shop.\n\n## Non-goals\n\n- Mobile app\n\n## Glossary\n\n- Cart: a list\n",
  );
  const scopes = Object.fromEntries(passages.map(({ text, scope }) => [text, scope]));
  expect(scopes).toMatchObject({
    "Users can buy": "in",
    "We had a shop.": "background",
    "Mobile app": "out",
    "Cart: a list": "background",
  });
});
