// Headings that carry the key of a requirement: "FR-12: Export as CSV" asks for it when nothing below says more.
import { foundIn, type Found } from "./found.ts";
import type { ScopedBlock } from "./scope.ts";

const key =
  /^\W*(?:(?:requirement|story|user story|anforderung|exigence|requisito|требование)\s+)?(?:[A-Z]{1,8}[-_. ]?){1,3}\d+(?:[.-]\d+)*\s*[:.)–—-]?\s+\p{L}/u;

/** The keyed headings under which no obligation was found. */
export function keyedHeadings(blocks: readonly ScopedBlock[], found: readonly Found[]): Found[] {
  const headings = blocks.filter(({ kind }) => kind === "heading");
  const starts = found.map(({ start }) => start).sort((a, b) => a - b);
  let at = 0;
  return headings.flatMap((heading, i) => {
    const own = foundIn(heading.content, heading, heading.role === "out");
    const end = headings[i + 1]?.content.at[0] ?? Infinity;
    while ((starts[at] ?? Infinity) < own.start) at += 1;
    const isEmpty = (starts[at] ?? Infinity) >= end;
    return isEmpty && isAsked(heading) && key.test(own.text) ? [own] : [];
  });
}

function isAsked({ role }: ScopedBlock): boolean {
  return role === "requirements" || role === "constraints" || role === "unknown" || role === "out";
}
