// Parses Markdown for reading a PRP: GitHub's dialect with front matter, without turning addresses into links.
import type { Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfm } from "micromark-extension-gfm";

/** The syntax tree of a document, with the place of every node. */
export function parsePrpMarkdown(markdown: string): Root {
  return fromMarkdown(markdown.replace(/^\uFEFF/, ""), {
    extensions: [frontmatter(["yaml"]), gfm()],
    mdastExtensions: [frontmatterFromMarkdown(["yaml"]), ...gfmFromMarkdown().map(withoutTransforms)],
  });
}

// The transforms search the whole tree for addresses a second time, escaped ones too.
function withoutTransforms<T extends { transforms?: unknown }>({
  transforms: _,
  ...rest
}: T): Omit<T, "transforms"> {
  return rest;
}
