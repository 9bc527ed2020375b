// Sections of wishes for later: each becomes one exclusion, so that what is put off is on record and stays out.
import { foundIn, longestWhole, quotableParts, type Found } from "./found.ts";
import type { ScopedBlock } from "./scope.ts";

/** Each section of things put off, as few exclusions as can be quoted whole: its heading and what stands under it. */
export function laterSections(blocks: readonly ScopedBlock[]): Found[] {
  const found: Found[] = [];
  for (let i = 0; i < blocks.length; i += 1) {
    const heading = blocks[i];
    if (heading?.kind !== "heading" || heading.role !== "later") continue;
    const last = endOfSection(blocks, i);
    const wishes = blocks.slice(i + 1, last).filter(({ kind, isLink }) => kind !== "heading" && !isLink);
    if (wishes.length > 0) found.push(...putOff(heading, wishes));
    i = last - 1;
  }
  return found;
}

function endOfSection(blocks: readonly ScopedBlock[], from: number): number {
  let end = from + 1;
  while (blocks[end]?.role === "later") end += 1;
  return end;
}

function putOff(heading: ScopedBlock, wishes: readonly ScopedBlock[]): Found[] {
  const name = heading.content.text.replace(/[\s:：]+$/u, "");
  const parts = quotableParts(wishes.map((wish) => foundIn(wish.content, wish, true)));
  const { start } = foundIn(heading.content, heading, true);
  return parts.map((part, i) => {
    const isFirst = i === 0 && part.end - start <= longestWhole;
    return { ...part, block: heading, text: `${name}: ${part.text}`, start: isFirst ? start : part.start };
  });
}
