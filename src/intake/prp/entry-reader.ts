// Reads one list item of a PRP back into an entry.
import type { ListItem, Nodes, PhrasingContent } from "mdast";
import type { Diagnostic } from "../../domain/diagnostic.ts";
import type { Entry, Mark, Place } from "./entry.ts";
import { readText } from "./text.ts";

/** What a reader collects on its way: what is wrong, and where each object it made stands. */
export interface Reading {
  readonly file: string;
  readonly problems: Diagnostic[];
  readonly places: Map<object, Place>;
}

/** The entry that a list item says; what the grammar does not know is reported, not dropped in silence. */
export function readEntry(item: ListItem, reading: Reading): Entry {
  const marks: Mark[] = [];
  const below: Entry[] = [];
  for (const child of item.children) {
    if (child.type === "paragraph") marks.push(...readMarks(child.children));
    else if (child.type === "list") below.push(...child.children.map((each) => readEntry(each, reading)));
    else
      report(reading, placeOf(child), "prp/unknown-content", `A ${child.type} is no part of a list entry.`);
  }
  return withLinesBelow({ marks, below, place: placeOf(item) });
}

/** Where a node begins. */
export function placeOf(node: Nodes): Place {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

export function report(reading: Reading, place: Place, code: string, message: string, fix = asWritten): void {
  reading.problems.push({ severity: "error", code, message, file: reading.file, ...place, fix });
}

/** The words of a node without any marks. Walks with its own stack: a hostile text nests deeper than calls may. */
export function plainText(node: Nodes): string {
  const words: string[] = [];
  const left: Nodes[] = [node];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if ("value" in next) words.push(next.value);
    else if (next.type === "break") words.push(" ");
    else if ("alt" in next) words.push(next.alt ?? "");
    else if ("children" in next) left.push(...next.children.toReversed());
  }
  return words.join("");
}

const asWritten =
  "Write list entries as `- **ID** text *label:* value`, with the labels that `baco plan` writes.";

// A line below that has no id of its own goes on with the entry above it.
function withLinesBelow(entry: Entry): Entry {
  const isOwn = (each: Entry): boolean => each.marks[0]?.kind === "id";
  const lines = entry.below.filter((each) => !isOwn(each)).flatMap((each) => each.marks);
  return lines.length === 0
    ? entry
    : { ...entry, marks: [...entry.marks, ...lines], below: entry.below.filter(isOwn) };
}

interface OpenMark {
  readonly kind: "head" | "label";
  readonly label: string;
  readonly place: Place;
  words: string;
  between: string;
  readonly codes: string[];
}

function readMarks(nodes: readonly PhrasingContent[]): Mark[] {
  const marks: Mark[] = [];
  const [first] = nodes;
  if (first?.type === "strong" && idLike.test(plainText(first))) {
    marks.push({ kind: "id", label: "", shown: plainText(first), codes: [], place: placeOf(first) });
    return marks.concat(readValues(nodes.slice(1)));
  }
  return readValues(nodes);
}

const idLike = /^[A-Z]+-[\d.]+$/;

function readValues(nodes: readonly PhrasingContent[]): Mark[] {
  const [first] = nodes;
  if (first === undefined) return [];
  const marks: OpenMark[] = [openMark("head", "", placeOf(first))];
  for (const node of nodes) {
    if (node.type === "emphasis") marks.push(openMark("label", plainText(node), placeOf(node)));
    else addTo(marks.at(-1), node);
  }
  return marks.map(closeMark).filter((mark) => mark.kind === "label" || mark.shown !== null);
}

function openMark(kind: OpenMark["kind"], label: string, place: Place): OpenMark {
  return { kind, label: label.replace(/:$/, ""), place, words: "", between: "", codes: [] };
}

function addTo(mark: OpenMark | undefined, node: PhrasingContent): void {
  if (mark === undefined) return;
  if (node.type === "inlineCode") {
    mark.codes.push(readText(node.value));
    mark.words += `\`${node.value}\``;
  } else {
    mark.words += plainText(node);
    mark.between += plainText(node);
  }
}

// Code alone, with nothing but commas between, is a list of code values; code among words is part of the sentence.
function closeMark({ kind, label, place, words, between, codes }: OpenMark): Mark {
  if (kind === "label" && codes.length > 0 && /^[\s,]*$/.test(between))
    return { kind, label, shown: null, codes, place };
  const shown = words
    .split("\n")
    .map((line) => line.trim())
    .join(" ")
    .trim();
  return { kind, label, shown: shown === "" ? null : shown, codes: [], place };
}
