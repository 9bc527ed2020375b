// Records: lists of labelled values whose labels come again in other lists ("Path: … Method: …" below each call). Each
// such list describes one thing, whatever its labels are.
import { obligationsOf } from "./block-obligations.ts";
import { foundIn, longestWhole, quotableParts, type Found } from "./found.ts";
import type { Judge } from "./obligations.ts";
import type { ScopedBlock } from "./scope.ts";
import { beginsWithOrder } from "./verbs.ts";

const labelled = /^([^:：.]{2,40})[:：]\s*\S/u;

/** Where each record begins, and how many items it has. */
export type Records = ReadonlyMap<number, number>;

/** The records of a brief, by the place of their first item among the blocks. */
export function recordsIn(blocks: readonly ScopedBlock[]): Records {
  const lists = labelledLists(blocks);
  const uses = new Map<string, number>();
  for (const { labels } of lists)
    for (const label of new Set(labels)) uses.set(label, (uses.get(label) ?? 0) + 1);
  // "Create: …" and "Delete: …" come again for each thing, and yet each is asked for.
  const isRecord = ({ labels }: LabelledList) =>
    labels.every((label) => typed.test(label)) ||
    labels.filter((label) => (uses.get(label) ?? 0) > 1 && !beginsWithOrder(label)).length >=
      labels.length / 2;
  return new Map(lists.filter(isRecord).map(({ from, labels }) => [from, labels.length]));
}

// "name (string)": the fields of one message or table.
const typed =
  /^\P{L}*[\p{L}\d_.$-]+\P{L}*[(（[]\W*(?:strings?|str|text|int(?:eger)?|long|numbers?|float|double|decimal|bool(?:ean)?|objects?|arrays?|lists?|maps?|dates?|datetime|timestamps?|uuid|enum|bytes|json|file|array of|list of)\b[^)）\]]{0,40}[)）\]]?$/iu;

interface LabelledList {
  readonly from: number;
  readonly labels: readonly string[];
}

function labelledLists(blocks: readonly ScopedBlock[]): LabelledList[] {
  const lists: LabelledList[] = [];
  for (let i = 0; i < blocks.length;) {
    let next = i;
    while (isSibling(blocks[next], blocks[i])) next += 1;
    const labels = blocks.slice(i, next).map(labelOf);
    if (labels.length >= 2 && labels.every((label) => label !== "")) lists.push({ from: i, labels });
    i = Math.max(next, i + 1);
  }
  return lists;
}

function isSibling(block: ScopedBlock | undefined, first: ScopedBlock | undefined): boolean {
  return block?.kind === "item" && !block.isParent && !block.isLink && block.depth === first?.depth;
}

function labelOf({ content: { text } }: ScopedBlock): string {
  return labelled.exec(text)?.[1]?.trim().toLowerCase() ?? "";
}

/** What the record that begins at a block asks for: one obligation, or several when it is too long to quote whole. */
export function recordAt(
  blocks: readonly ScopedBlock[],
  from: number,
  records: Records,
  judge: Judge,
): { found: Found[]; next: number } | null {
  const size = records.get(from);
  if (size === undefined) return null;
  const facets = blocks.slice(from, from + size);
  if (!facets.every((facet) => isFacet(facet, judge))) return null;
  const told = facets.filter((facet) => obligationsOf(facet, judge).length > 0);
  if (told.length === 0) return null;
  const [first, ...rest] = quotableParts(told.map((facet) => foundIn(facet.content, facet, false)));
  const found = first === undefined ? [] : [named(first, blocks[from - 1]), ...rest];
  return { found, next: from + size };
}

function isFacet(block: ScopedBlock, judge: Judge): boolean {
  const { role, givenKind, sentences, content } = block;
  if (role !== "requirements" && role !== "constraints" && role !== "unknown") return false;
  if (givenKind !== null || sentences.some(({ scope }) => scope !== "in")) return false;
  return judge(content.text) !== "strong" || /\b(?:required|requires?)\b/iu.test(content.text);
}

// A record right below a heading is about what the heading names.
function named(found: Found, above: ScopedBlock | undefined): Found {
  if (above?.kind !== "heading") return found;
  const { start } = foundIn(above.content, above, false);
  const name = above.content.text.replace(/[\s:：]+$/u, "");
  return {
    ...found,
    text: `${name}: ${found.text}`,
    start: found.end - start <= longestWhole ? start : found.start,
  };
}
