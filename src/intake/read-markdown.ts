// Markdown → blocks. Code, HTML comments and front matter are no blocks; their words are nobody's obligation.
import type { List, ListItem, Nodes, Paragraph, Root, Table } from "mdast";
import { parseDocument, isMap } from "yaml";
import { blockOf, type Block } from "./block.ts";
import { callLines } from "./call-lists.ts";
import { htmlBlocks } from "./html-blocks.ts";
import { inlineText } from "./inline-text.ts";
import { splitLines } from "./line-lists.ts";
import { sliceOf, type MappedText } from "./mapped-text.ts";
import { parseMarkdown } from "./parse-markdown.ts";

export interface MarkdownBrief {
  /** The title that the front matter gives; null without one. */
  readonly title: string | null;
  readonly blocks: Block[];
}

/** The blocks of a Markdown text. Plain text is read the same way, except that indented lines are no code. */
export function readMarkdown(text: string, options: { indentedCode: boolean }): MarkdownBrief {
  const root = parseMarkdown(text, options.indentedCode);
  const blocks: Block[] = [];
  readNodes(root.children, null, { text, blocks, depth: 0 });
  return { title: frontMatterTitle(root), blocks };
}

interface Reading {
  readonly text: string;
  readonly blocks: Block[];
  /** How many lists we are inside. */
  readonly depth: number;
}

function readNodes(nodes: readonly Nodes[], before: Nodes | null, reading: Reading): void {
  let previous = before;
  for (const node of nodes) {
    readNode(node, previous, reading);
    if (node.type !== "html") previous = node;
  }
}

function readNode(node: Nodes, previous: Nodes | null, reading: Reading): void {
  if (node.type === "heading") readHeading(node, reading);
  else if (node.type === "paragraph") readParagraph(node, reading);
  else if (node.type === "list") readList(node, leadInOf(previous, reading.text), reading);
  else if (node.type === "table") readTable(node, leadInOf(previous, reading.text), reading);
  else if (node.type === "html") readHtml(node, reading);
  else if (node.type === "code") readCode(node, previous, reading);
  else if (node.type === "blockquote" || node.type === "footnoteDefinition")
    readNodes(node.children, null, reading);
}

function readHeading(node: Extract<Nodes, { type: "heading" }>, { text, blocks }: Reading): void {
  const content = inlineText(node, text);
  if (content.text !== "") blocks.push(blockOf({ kind: "heading", content, depth: node.depth }));
}

function readParagraph(node: Paragraph, { text, blocks }: Reading): void {
  const content = inlineText(node, text);
  if (content.text === "") return;
  const marks = { isBold: isAll(node, "strong"), isLink: isAll(node, "link") };
  blocks.push(...splitLines(blockOf({ kind: "prose", content, ...marks }), text));
}

function readList(list: List, leadIn: string | null, reading: Reading): void {
  for (const item of list.children)
    readItem(item, leadIn, list.ordered === true, { ...reading, depth: reading.depth + 1 });
}

// An item's first paragraph is the item; what follows it inside the item is prose and lists of their own.
function readItem(item: ListItem, leadIn: string | null, isNumbered: boolean, reading: Reading): void {
  const [first, ...rest] = item.children;
  if (first?.type !== "paragraph") {
    readNodes(item.children, null, reading);
    return;
  }
  const content = inlineText(first, reading.text);
  if (content.text !== "") {
    const block = blockOf({
      kind: "item",
      content,
      depth: reading.depth,
      leadIn,
      isNumbered,
      isMarked: true,
      isParent: rest.some((child) => child.type === "list"),
      isBold: isAll(first, "strong"),
      isLink: isAll(first, "link"),
    });
    reading.blocks.push(...splitLines(block, reading.text));
  }
  readNodes(rest, first, reading);
}

function readTable(table: Table, leadIn: string | null, { text, blocks }: Reading): void {
  const [head, ...rows] = table.children;
  const columns = (head?.children ?? []).map((cell) => inlineText(cell, text).text);
  for (const row of rows) {
    const cells = row.children.map((cell) => inlineText(cell, text));
    const content = joined(cells);
    if (content.text !== "") blocks.push(blockOf({ kind: "row", content, leadIn, cells, columns }));
  }
}

function readCode(node: Nodes, previous: Nodes | null, { text, blocks }: Reading): void {
  const { start, end } = placeOf(node);
  const calls = callLines(text, start, end);
  if (calls.length > 0) blocks.push(...calls);
  else noteCode(node, previous, blocks);
}

// Code is no block, but the words right above it may speak of it.
function noteCode(code: Nodes, previous: Nodes | null, blocks: Block[]): void {
  const last = blocks.at(-1);
  const explains = previous?.type === "paragraph" || previous?.type === "list";
  if (last === undefined || !explains || last.codeEnd !== null) return;
  blocks[blocks.length - 1] = { ...last, codeEnd: placeOf(code).end };
}

function readHtml(node: Extract<Nodes, { type: "html" }>, { text, blocks }: Reading): void {
  const { start, end } = placeOf(node);
  blocks.push(...htmlBlocks(text, start, end));
}

/** The last words before a list, when they end in a colon and so announce it. */
function leadInOf(previous: Nodes | null, source: string): string | null {
  if (previous?.type !== "paragraph") return null;
  const { text } = inlineText(previous, source);
  return /[:：]\W*$/u.test(text.slice(-6)) || offersChoice.test(text.slice(-80)) ? text : null;
}

// "We have a few options." announces a list as well, of things that are not all to be done.
const offersChoice = /\b(?:options|alternatives|possibilities|approaches)\.?$/iu;

function isAll(node: Paragraph, type: "strong" | "link"): boolean {
  const words = node.children.filter((child) => child.type !== "text" || /[\p{L}\p{N}]/u.test(child.value));
  return words.length > 0 && words.every((child) => child.type === type);
}

function joined(cells: readonly MappedText[]): MappedText {
  const filled = cells.filter((cell) => cell.text !== "");
  const text = filled.map((cell) => cell.text).join(" | ");
  const at = filled.flatMap((cell, i) =>
    i === 0 ? cell.at : [...Array<number>(3).fill(cell.at[0] ?? 0), ...cell.at],
  );
  return sliceOf({ text, at }, 0, text.length);
}

function placeOf(node: Nodes): { start: number; end: number } {
  const start = node.position?.start.offset ?? 0;
  return { start, end: node.position?.end.offset ?? start };
}

function frontMatterTitle(root: Root): string | null {
  const [first] = root.children;
  if (first?.type !== "yaml") return null;
  const document = parseDocument(first.value);
  if (document.errors.length > 0 || !isMap(document.contents)) return null;
  const title: unknown = document.get("title");
  return typeof title === "string" && title.trim() !== "" ? title.trim() : null;
}
