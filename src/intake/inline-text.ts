// The words inside Markdown marks, each character with its place: links become their text, code its value, HTML nothing.
import type { Nodes, Parents } from "mdast";
import { MappedTextBuilder, type MappedText } from "./mapped-text.ts";

/** What a paragraph, heading or cell says to a reader. */
export function inlineText(node: Parents, source: string): MappedText {
  const builder = new MappedTextBuilder();
  collect(node, source, builder);
  return builder.build();
}

function collect(node: Nodes, source: string, builder: MappedTextBuilder): void {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  if (node.type === "text") builder.add(node.value, source, start, end);
  else if (node.type === "inlineCode") builder.add(node.value, source, codeStart(source, start, end), end);
  else if (node.type === "break" || node.type === "html") builder.space(start);
  else if ("children" in node) for (const child of node.children) collect(child, source, builder);
}

function codeStart(source: string, start: number, end: number): number {
  let place = start;
  while (place < end && source[place] === "`") place += 1;
  return place;
}
