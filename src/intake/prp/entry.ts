// The one grammar of a PRP's lists: `- **ID** text *label:* value *label:* value`. Ids are strong, labels are emphasis,
// and no text can become either, because the serialiser escapes it. So an entry can be read back without guessing.
import type { ListItem, Paragraph, PhrasingContent } from "mdast";
import { showText } from "./text.ts";

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** One piece of an entry: its id, its text, or a labelled value (words, code, or nothing for a mere flag). */
export interface Mark {
  readonly kind: "id" | "head" | "label";
  readonly label: string;
  /** The words as they are shown; see `showText`. */
  readonly shown: string | null;
  readonly codes: readonly string[];
  readonly place: Place;
}

export interface Entry {
  readonly marks: readonly Mark[];
  readonly below: readonly Entry[];
  readonly place: Place;
}

/** Where something stands that has not been written yet. */
export const nowhere: Place = { line: 0, column: 0 };

export function idMark(id: string): Mark {
  return { kind: "id", label: "", shown: id, codes: [], place: nowhere };
}

export function headMark(text: string): Mark {
  return { kind: "head", label: "", shown: showText(text), codes: [], place: nowhere };
}

/** A label with its value as it is shown; `null` for a mere flag or for code. */
export function labelMark(label: string, shown: string | null, codes: readonly string[] = []): Mark {
  return { kind: "label", label, shown, codes, place: nowhere };
}

/** The list item that says this entry; `checked` makes it a box to tick. */
export function entryNode(entry: Entry, checked: boolean | null = null): ListItem {
  const paragraph: Paragraph = { type: "paragraph", children: phrasing(entry.marks) };
  const below = entry.below.map((each) => entryNode(each));
  return {
    type: "listItem",
    spread: false,
    checked,
    children:
      below.length === 0
        ? [paragraph]
        : [paragraph, { type: "list", ordered: false, spread: false, children: below }],
  };
}

function phrasing(marks: readonly Mark[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (const mark of marks) {
    if (nodes.length > 0) addText(nodes, " ");
    addMark(nodes, mark);
  }
  return nodes;
}

function addMark(nodes: PhrasingContent[], mark: Mark): void {
  if (mark.kind === "id")
    nodes.push({ type: "strong", children: [{ type: "text", value: mark.shown ?? "" }] });
  else if (mark.kind === "head") addText(nodes, mark.shown ?? "");
  else addLabel(nodes, mark);
}

function addLabel(nodes: PhrasingContent[], { label, shown, codes }: Mark): void {
  const colon = shown === null && codes.length === 0 ? "" : ":";
  nodes.push({ type: "emphasis", children: [{ type: "text", value: `${label}${colon}` }] });
  if (shown !== null) addText(nodes, ` ${shown}`);
  codes.forEach((code, index) => {
    addText(nodes, index === 0 ? " " : ", ");
    nodes.push({ type: "inlineCode", value: showText(code) });
  });
}

// Neighbouring texts become one node: fewer nodes to escape, and what is written is what is read.
function addText(nodes: PhrasingContent[], value: string): void {
  const last = nodes.at(-1);
  if (last?.type === "text") last.value += value;
  else nodes.push({ type: "text", value });
}
