// The inside of one line of a PRP in its own form: text with escapes, a strong id in front, emphasised labels, code.
import type { PhrasingContent } from "mdast";

/** The nodes of a line that begins at this column; null where only a full parser can tell. */
export function quickPhrasing(
  line: string,
  index: number,
  column: number,
  isHeading = false,
): PhrasingContent[] | null {
  if (!isHeading && !safeStart.test(line)) return null;
  if (/[\s\\]$/.test(line)) return null;
  const nodes: PhrasingContent[] = [];
  for (let from = 0; from < line.length;) {
    const piece = pieceAt(line, from, nodes);
    if (piece === null) return null;
    const { next, node } = piece;
    nodes.push({ ...node, position: at(index, column + from) });
    from = next;
  }
  return nodes;
}

interface Piece {
  readonly node: PhrasingContent;
  readonly next: number;
}

// A line that begins otherwise may be the start of a block.
const safeStart = /^(?:[\p{L}\p{M}\\`⟦“"'(/%$,;.?^{}…]|\*(?=\S)|\d+(?![.)\d]))/u;

function pieceAt(line: string, from: number, before: readonly PhrasingContent[]): Piece | null {
  if (line[from] === "*")
    return before.length === 0 ? (idAt(line) ?? labelAt(line, from)) : labelAt(line, from);
  return line[from] === "`" ? codeAt(line, from) : textAt(line, from);
}

function idAt(line: string): Piece | null {
  const [mark, id] = /^\*\*([A-Z]+-[\d.]*\d)\*\*(?= |$)/.exec(line) ?? [];
  if (mark === undefined || id === undefined) return null;
  return { node: { type: "strong", children: [{ type: "text", value: id }] }, next: mark.length };
}

function labelAt(line: string, from: number): Piece | null {
  if (from > 0 && line[from - 1] !== " ") return null;
  label.lastIndex = from;
  const [mark, words] = label.exec(line) ?? [];
  if (mark === undefined || words === undefined) return null;
  return { node: { type: "emphasis", children: [{ type: "text", value: words }] }, next: from + mark.length };
}

const label = /\*([a-z](?:[a-z0-9 –]{0,60}[a-z0-9])?:?)\*(?= |$)/y;

function codeAt(line: string, from: number): Piece | null {
  const fence = fenceAt(line, from);
  for (let end = line.indexOf(fence, from + fence.length); end >= 0; end = line.indexOf(fence, end)) {
    const closing = fenceAt(line, end);
    if (closing === fence) {
      const value = withoutPadding(line.slice(from + fence.length, end));
      return { node: { type: "inlineCode", value }, next: end + fence.length };
    }
    end += closing.length;
  }
  return null;
}

function fenceAt(line: string, from: number): string {
  let end = from;
  while (line[end] === "`") end += 1;
  return line.slice(from, end);
}

function withoutPadding(code: string): string {
  const isPadded = code.length > 2 && code.startsWith(" ") && code.endsWith(" ") && code.trim() !== "";
  return isPadded ? code.slice(1, -1) : code;
}

function textAt(line: string, from: number): Piece | null {
  text.lastIndex = from;
  const raw = text.exec(line)?.[0] ?? "";
  if (raw === "" || address.test(raw)) return null;
  return { node: { type: "text", value: raw.replace(escaped, "$1") }, next: from + raw.length };
}

// Everything that cannot begin a construct; an escape is taken whole.
const text =
  /(?:\\[!-/:-@[-`{-~]|\\(?![!-/:-@[-`{-~])|&(?![#A-Za-z])|<(?![!/?A-Za-z])|@(?![\w.-])|(?<![\w.+-])@|(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}])|[^\\&*`<[_~@])+/uy;
const address = /www\.|https?:\//i;
const escaped = /\\([!-/:-@[-`{-~])/g;

function at(index: number, column: number): PhrasingContent["position"] & object {
  const point = { line: index + 1, column };
  return { start: point, end: point };
}
