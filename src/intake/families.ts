// Lists with the words that announce them: a sentence above a list, or an item above its sub-items.
import type { ScopedBlock } from "./scope.ts";

export interface Family {
  /** The paragraph that announces the list, or the item that the others stand under. */
  readonly head: ScopedBlock;
  readonly members: readonly ScopedBlock[];
  /** The first block after the last member. */
  readonly next: number;
}

/** The family that begins at a block, when it heads a list of which no item has items of its own; null otherwise. */
export function familyAt(blocks: readonly ScopedBlock[], from: number): Family | null {
  const head = blocks[from];
  if (head === undefined || !headsList(head, blocks[from + 1])) return null;
  const depth = blocks[from + 1]?.depth;
  let next = from + 1;
  while (isMember(blocks[next], head, depth)) next += 1;
  const members = blocks.slice(from + 1, next);
  const goesDeeper = blocks[next]?.kind === "item" && (blocks[next]?.depth ?? 0) > head.depth;
  if (members.length === 0 || (head.kind === "item" && goesDeeper)) return null;
  return members.some(({ isParent }) => isParent) ? null : { head, members, next };
}

/** Whether the block is what announces the items right below it. */
export function headsList(head: ScopedBlock, first: ScopedBlock | undefined): boolean {
  if (first?.kind !== "item") return false;
  if (head.kind === "item") return head.isParent && first.depth === head.depth + 1;
  return head.kind !== "row" && first.leadIn !== null && first.leadIn.endsWith(head.content.text);
}

function isMember(block: ScopedBlock | undefined, head: ScopedBlock, depth: number | undefined): boolean {
  if (block?.kind !== "item" || block.depth !== depth || block.codeEnd !== null) return false;
  return head.kind === "item" || (block.leadIn ?? "").endsWith(head.content.text);
}
