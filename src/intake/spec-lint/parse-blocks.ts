// Parses Markdown down to its blocks only: paragraphs, items, tables and code keep their place, and the marks inside a line stay
// part of its words. That is all that linting needs, and a fraction of the work.
import type { Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfm } from "micromark-extension-gfm";

export interface ParsedPart {
  readonly root: Root;
  /** How many lines of the document stand before it. */
  readonly linesBefore: number;
}

/**
 * The syntax trees of a document without anything inside its lines, one at a time: a long document is parsed in parts that
 * begin with a heading, since the parser takes more time and memory for each line of a long text.
 */
export function* parseBlocks(markdown: string): Generator<ParsedPart> {
  let linesBefore = 0;
  for (const part of partsOf(markdown.replace(/^\uFEFF/, ""))) {
    yield { root: parsed(part), linesBefore };
    linesBefore += part.split("\n").length - 1;
  }
}

const usualPart = 64_000;

/** Cut before headings, but never where a fence, a comment or front matter could be open. */
function partsOf(markdown: string): string[] {
  if (markdown.length <= usualPart || /<!--|^ {0,3}<[a-z]/im.test(markdown)) return [markdown];
  const parts: string[] = [];
  let start = 0;
  let fences = 0;
  for (const { 0: mark, index } of markdown.matchAll(/^(?:[ \t>*+-]{0,12}(?:`{3}|~{3})|#{1,6} )/gm)) {
    if (!mark.startsWith("#")) fences += 1;
    else if (fences % 2 === 0 && index - start > usualPart) {
      parts.push(markdown.slice(start, index));
      start = index;
    }
  }
  return [...parts, markdown.slice(start)];
}

function parsed(markdown: string): Root {
  return fromMarkdown(markdown, {
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
