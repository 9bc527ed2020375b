// Headings without a heading's marks: a line in bold, a numbered title, a short line that names a section.
import type { Block } from "./block.ts";
import { roleOfTitle } from "./sections.ts";

// Below every real heading.
const firstDepth = 7;
const number = /^(\d+(?:\.\d+)*)[.)]?\s+(?=\p{L})/u;

/** The blocks, with those turned into headings that a reader would take for one. */
export function recogniseHeadings(blocks: readonly Block[]): Block[] {
  const isFlat = blocks.filter((block) => block.kind === "heading").length < 2;
  return blocks.map((block, i) => {
    const next = blocks[i + 1];
    const inNumberedList = block.isNumbered && blocks[i - 1]?.isNumbered === true;
    if (next === undefined || inNumberedList || !isHeadingLike(block, next, isFlat)) return block;
    return { ...block, kind: "heading", depth: depthOf(block) };
  });
}

function isHeadingLike(block: Block, next: Block, isFlat: boolean): boolean {
  const { text } = block.content;
  if (block.kind === "heading" || block.kind === "row" || text.length > 80) return false;
  if (block.kind === "prose" && (block.isBold || (isFlat && isNamedLabel(text)))) return true;
  if (/[.!?,;。！？،؛]$/u.test(text) || text.includes(": ")) return false;
  if (block.kind === "prose" && number.test(text)) return true;
  if (!isFlat || !/^\P{L}*(?:\p{Lu}|\p{Lo})/u.test(text)) return false;
  return announces(block, next, text);
}

// "Requirements:" on a line of its own.
function isNamedLabel(text: string): boolean {
  return /^[^:]{1,40}:$/u.test(text) && text.split(" ").length <= 3 && roleOfTitle(text) !== "unknown";
}

// In a text without heading marks a short title stands before its contents, alone or by a name we know.
function announces(block: Block, next: Block, text: string): boolean {
  const words = text.split(" ");
  if (next.kind === "heading" || words.length > 6 || endsOpen.test(text)) return false;
  if (block.isNumbered) return !next.isNumbered;
  if (block.isMarked) return false;
  if (next.isMarked && next.kind === "item") return true;
  return (
    block.kind === "prose" || (roleOfTitle(text) !== "unknown" && (words.length <= 3 || isTitleCase(words)))
  );
}

// A line that stops in the middle of a phrase goes on below.
const endsOpen = /\s(?:and|or|the|an?|of|to|for|with|und|oder|der|die|das|et|y|e|и)$/iu;

function isTitleCase(words: readonly string[]): boolean {
  return words.filter((word) => word.length > 3).every((word) => !/^\p{Ll}/u.test(word));
}

function depthOf(block: Block): number {
  const numbers = number.exec(block.content.text)?.[1]?.split(".").length ?? 0;
  return firstDepth + numbers + (block.isNumbered ? 1 : 0);
}
