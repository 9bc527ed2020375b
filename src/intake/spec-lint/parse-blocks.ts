// Parses Markdown down to its blocks only: paragraphs, items, tables and code keep their place, and the marks inside a line stay
// part of its words. That is all that linting needs, and a fraction of the work.
import type { Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfm } from "micromark-extension-gfm";

/** The syntax tree of a document without anything inside its lines. */
export function parseBlocks(markdown: string): Root {
  return fromMarkdown(markdown.replace(/^\uFEFF/, ""), {
    extensions: [frontmatter(["yaml"]), gfm(), { disable: { null: insideLines } }],
    mdastExtensions: [frontmatterFromMarkdown(["yaml"]), ...gfmFromMarkdown().map(withoutTransforms)],
  });
}

const insideLines = [
  "attention",
  "autolink",
  "codeText",
  "htmlText",
  "labelEnd",
  "labelStartImage",
  "labelStartLink",
  "hardBreakEscape",
  "emailAutolink",
  "wwwAutolink",
  "protocolAutolink",
  "strikethrough",
  "gfmFootnoteCall",
];

// The transforms search the whole tree for addresses a second time.
function withoutTransforms<T extends { transforms?: unknown }>({
  transforms: _,
  ...rest
}: T): Omit<T, "transforms"> {
  return rest;
}
