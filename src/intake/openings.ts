// The paragraphs right below a title: they tell in short what the product is, and the sections below ask for it.
import type { Found } from "./found.ts";
import type { Judge } from "./obligations.ts";
import type { ScopedBlock } from "./scope.ts";
import { documentTitle } from "./sections.ts";

const fewestElsewhere = 8;

/** What was found, without what the opening only tells, where the brief asks in sections of their own. */
export function withoutOpening(
  found: readonly Found[],
  blocks: readonly ScopedBlock[],
  judge: Judge,
): Found[] {
  const opening = openingOf(blocks);
  const elsewhere = found.filter(({ block }) => !opening.has(block));
  const isSectioned = elsewhere.filter(({ block }) => isAsked(block)).length >= fewestElsewhere;
  const counts = ({ text, excluded }: Found) => {
    const strength = judge(text);
    return excluded || strength === "strong" || (strength !== "none" && !isSectioned);
  };
  return elsewhere.length === 0 ? [...found] : found.filter((one) => !opening.has(one.block) || counts(one));
}

function isAsked({ role }: ScopedBlock): boolean {
  return role === "requirements" || role === "constraints";
}

/** The prose between the title and the next heading. */
function openingOf(blocks: readonly ScopedBlock[]): ReadonlySet<ScopedBlock> {
  const title = documentTitle(blocks);
  if (title === null) return new Set();
  const from = blocks.findIndex((block) => block === title) + 1;
  const length = blocks.slice(from).findIndex(({ kind }) => kind === "heading");
  const opening = length < 0 ? [] : blocks.slice(from, from + length);
  return new Set(opening.filter(({ kind }) => kind === "prose"));
}
