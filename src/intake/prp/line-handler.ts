// Serialises the lines of a PRP. The serialiser's general way weighs every neighbour of every node; the lines of a PRP
// have blanks around their ids, labels and code, so that only their texts need its care, and most of those do not.
import type { InlineCode, Paragraph, PhrasingContent } from "mdast";
import { defaultHandlers } from "mdast-util-to-markdown";
import type { Handle, State } from "mdast-util-to-markdown";

/** Writes a paragraph of text, ids, labels and code; any other paragraph is left to the serialiser. */
export const lineOfMarks: Handle = (node: Paragraph, parent, state, info) => {
  if (!node.children.every(isOfLine)) return defaultHandlers.paragraph(node, parent, state, info);
  const exits = [state.enter("paragraph"), state.enter("phrasing")];
  const line = node.children.reduce((written, child, index) => {
    return written + piece(child, written, node.children[index + 1], state);
  }, "");
  for (const exit of exits) exit();
  return line;
};

type Marked = Extract<PhrasingContent, { type: "strong" | "emphasis" }>;

function isOfLine(node: PhrasingContent): boolean {
  if (node.type === "strong" || node.type === "emphasis") return plainWords.test(wordsOf(node));
  return node.type === "text" || node.type === "inlineCode";
}

// What ids and labels are made of: nothing that could need an escape.
const plainWords = /^[A-Za-z0-9](?:[A-Za-z0-9 .–-]*[A-Za-z0-9])?:?$/;

function wordsOf({ children: [only, ...others] }: Marked): string {
  return only?.type === "text" && others.length === 0 ? only.value : "";
}

function piece(
  node: PhrasingContent,
  written: string,
  next: PhrasingContent | undefined,
  state: State,
): string {
  if (node.type === "strong") return `**${wordsOf(node)}**`;
  if (node.type === "emphasis") return `*${wordsOf(node)}*`;
  if (node.type === "inlineCode") return codeOf(node, state);
  return node.type === "text" ? textOf(node.value, written, next, state) : "";
}

function codeOf(node: InlineCode, state: State): string {
  return node.value.includes("`") ? defaultHandlers.inlineCode(node, undefined, state) : `\`${node.value}\``;
}

function textOf(value: string, written: string, next: PhrasingContent | undefined, state: State): string {
  const isStart = written === "" && !/^\p{L}/u.test(value);
  if (!isStart && !unsafe.test(value)) return value;
  const after = next === undefined ? "\n" : next.type === "inlineCode" ? "`" : "*";
  return state.safe(value, { before: written === "" ? "\n" : (written.at(-1) ?? "\n"), after });
}

// Most texts hold none of the characters that the serialiser's patterns begin with. `www.`, `s:/` and `@` make links.
const unsafe = /[\\&*<[\]_`~@\n\r\t]|[Ww]\.|[ps]:\//;
