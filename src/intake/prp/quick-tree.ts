// Parses a PRP that stands as it was written, many times faster than a whole Markdown parser can: 300 requirements are
// read in a few milliseconds. It knows only the lines that `writePrp` writes. At anything else it gives up, and the
// document is parsed in full; a property test holds that both give the same tree.
import type { List, ListItem, Root, RootContent } from "mdast";
import { quickPhrasing } from "./quick-phrasing.ts";

/** The syntax tree of a PRP in its own form; null where only a full parser can tell. A table comes without its cells. */
export function quickTree(markdown: string): Root | null {
  if (/[\0\t\r]/.test(markdown)) return null;
  const lines = markdown.split("\n");
  const children: RootContent[] = [];
  for (let index = 0; index < lines.length;) {
    const block = blockAt(lines, index);
    if (block === null) return null;
    if (block.node !== null) children.push(block.node);
    index = block.next;
  }
  return { type: "root", children };
}

interface Block {
  readonly node: RootContent | null;
  readonly next: number;
}

function blockAt(lines: readonly string[], index: number): Block | null {
  const line = lines[index] ?? "";
  if (line === "") return { node: null, next: index + 1 };
  if (index === 0 && line === "---") return frontMatter(lines);
  if (line.startsWith("#")) return headingAt(lines, index);
  if (line.startsWith("- ")) return listAt(lines, index);
  if (line.startsWith("| ")) return tableAt(lines, index);
  return paragraphAt(lines, index);
}

function frontMatter(lines: readonly string[]): Block | null {
  const end = lines.indexOf("---", 1);
  if (end < 0) return null;
  return { node: { type: "yaml", value: lines.slice(1, end).join("\n"), position: at(0, 1) }, next: end + 1 };
}

function headingAt(lines: readonly string[], index: number): Block | null {
  const [, marks = "", text = ""] = /^(#{1,3}) (\S.*)$/.exec(lines[index] ?? "") ?? [];
  const children =
    text === "" || text.endsWith("#") ? null : quickPhrasing(text, index, marks.length + 2, true);
  if (children === null) return null;
  const depth = marks.length === 1 ? 1 : marks.length === 2 ? 2 : 3;
  return { node: { type: "heading", depth, children, position: at(index, 1) }, next: index + 1 };
}

function paragraphAt(lines: readonly string[], index: number): Block | null {
  const children = isBlank(lines[index + 1]) ? quickPhrasing(lines[index] ?? "", index, 1) : null;
  return children && { node: { type: "paragraph", children, position: at(index, 1) }, next: index + 1 };
}

// Nothing reads the cells, and nothing but a table begins with these two lines.
function tableAt(lines: readonly string[], index: number): Block | null {
  if (
    lines[index] !== "| Requirement | Tasks | Tests | Command |" ||
    lines[index + 1] !== "| - | - | - | - |"
  )
    return null;
  let next = index + 2;
  while (lines[next]?.startsWith("| ") === true) next += 1;
  return isBlank(lines[next])
    ? { node: { type: "table", children: [], position: at(index, 1) }, next }
    : null;
}

function listAt(lines: readonly string[], index: number): Block | null {
  const items: ListItem[] = [];
  let next = index;
  while (lines[next]?.startsWith("- ") === true) {
    const item = itemAt(lines[next] ?? "", next, 0);
    if (item === null) return null;
    items.push(item);
    next += 1;
    const below = itemsBelow(lines, next);
    if (below === null) return null;
    if (below.length > 0) item.children.push(listOf(below, next, 3));
    next += below.length;
  }
  // A blank and then more list would be one loose list, and any other line would go on with the last item.
  const isEnd = isBlank(lines[next]) && !/^\s*[-*+]|^\s/.test(lines[next + 1] ?? "");
  return isEnd ? { node: listOf(items, index, 1), next } : null;
}

function itemsBelow(lines: readonly string[], from: number): ListItem[] | null {
  const items: ListItem[] = [];
  for (let index = from; lines[index]?.startsWith("  - ") === true; index += 1) {
    const item = itemAt(lines[index] ?? "", index, 2);
    if (item === null) return null;
    items.push(item);
  }
  return items;
}

function itemAt(line: string, index: number, indent: number): ListItem | null {
  const box = /^- \[[ x]\] (?=\S)/.exec(line)?.[0] ?? "";
  const from = box === "" ? indent + 2 : box.length;
  const children = quickPhrasing(line.slice(from), index, from + 1);
  if (children === null) return null;
  const checked = box === "" ? null : box.includes("x");
  const paragraph = { type: "paragraph" as const, children, position: at(index, from + 1) };
  return { type: "listItem", spread: false, checked, children: [paragraph], position: at(index, indent + 1) };
}

function listOf(children: ListItem[], index: number, column: number): List {
  return { type: "list", ordered: false, start: null, spread: false, children, position: at(index, column) };
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line === "";
}

function at(index: number, column: number): RootContent["position"] & object {
  const point = { line: index + 1, column };
  return { start: point, end: point };
}
