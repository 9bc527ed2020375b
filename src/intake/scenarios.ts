// Given / When / Then spread over the items of a list: together they state one behaviour.
import { foundIn, joinFound, longestWhole, type Found } from "./found.ts";
import type { ScopedBlock } from "./scope.ts";

const mostSteps = 20;
const step = /^\W*(given|when|then|and|but)\b/iu;

/** The behaviour whose steps begin at a block; null when there are no steps, or no "Then" among them. */
export function scenarioAt(
  blocks: readonly ScopedBlock[],
  from: number,
): { found: Found[]; next: number } | null {
  const first = blocks[from];
  if (first === undefined || !/^(?:given|when)$/.test(stepOf(first)) || !isTold(first)) return null;
  let found = foundIn(first.content, first, first.role === "out");
  let hasResult = false;
  let next = from + 1;
  for (; next < from + mostSteps; next += 1) {
    const block = blocks[next];
    if (block === undefined || block.depth !== first.depth || !goesOn(stepOf(block), hasResult)) break;
    hasResult ||= stepOf(block) === "then";
    const longer = joinFound(found, foundIn(block.content, block, false));
    found = longer.end - longer.start <= longestWhole ? longer : { ...found, text: longer.text };
  }
  return hasResult ? { found: [found], next } : null;
}

function isTold({ role }: ScopedBlock): boolean {
  return role === "requirements" || role === "constraints" || role === "unknown";
}

function stepOf({ kind, content: { text } }: ScopedBlock): string {
  return kind === "item" || kind === "prose" ? (step.exec(text)?.[1]?.toLowerCase() ?? "") : "";
}

// A "When" after the result begins the next behaviour.
function goesOn(word: string, hasResult: boolean): boolean {
  return word === "then" || word === "and" || word === "but" || (word === "when" && !hasResult);
}
