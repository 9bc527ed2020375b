// Markdown → its tree. A long text is parsed piece by piece, and the trees are put together as if it had been one.
import type { List, Nodes, Root, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfm } from "micromark-extension-gfm";
import { hasTooManyMarks, inlineConstructs } from "./mark-load.ts";
import { piecesOf } from "./markdown-pieces.ts";

/** The tree of a Markdown text; its offsets count over the whole text, its lines and columns need not. */
export function parseMarkdown(text: string, indentedCode: boolean): Root {
  const children: RootContent[] = [];
  for (const { start, end } of piecesOf(text)) {
    const piece = parsePiece(text.slice(start, end), indentedCode, start === 0);
    if (start > 0) moveBy(start, piece);
    append(piece.children, children, text);
  }
  return { type: "root", children };
}

function parsePiece(text: string, indentedCode: boolean, isFirst: boolean): Root {
  const plain = [
    ...(indentedCode ? [] : ["codeIndented"]),
    ...(hasTooManyMarks(text) ? inlineConstructs : []),
  ];
  const opening = isFirst ? [frontmatter(["yaml"])] : [];
  return fromMarkdown(text, {
    extensions: [gfm(), ...opening, { disable: { null: plain } }],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(["yaml"])],
  });
}

function moveBy(distance: number, node: Nodes): void {
  const { position } = node;
  if (position?.start.offset !== undefined) position.start.offset += distance;
  if (position?.end.offset !== undefined) position.end.offset += distance;
  if ("children" in node) for (const child of node.children) moveBy(distance, child);
}

// A list that was cut between two items is one list again.
function append(piece: readonly RootContent[], children: RootContent[], text: string): void {
  const [first, ...rest] = piece;
  const last = children.at(-1);
  if (first?.type === "list" && last?.type === "list" && isSameList(last, first, text)) {
    for (const item of first.children) last.children.push(item);
    for (const node of rest) children.push(node);
    return;
  }
  for (const node of piece) children.push(node);
}

function isSameList(one: List, other: List, text: string): boolean {
  const markOf = ({ position }: List) => text[position?.start.offset ?? 0];
  return one.ordered === true ? other.ordered === true : markOf(one) === markOf(other);
}
