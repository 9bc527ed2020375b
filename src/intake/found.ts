// An obligation on its way to becoming a requirement: its words, and where they stand.
import type { MappedText } from "./mapped-text.ts";
import type { ScopedBlock } from "./scope.ts";

export interface Found {
  readonly text: string;
  /** Positions in the brief: the first character, and the one after the last. */
  readonly start: number;
  readonly end: number;
  readonly excluded: boolean;
  readonly block: ScopedBlock;
}

/** The most characters of the brief that one obligation may span, so that its quote holds all of it. */
export const longestWhole = 400;

/** An obligation that consists of exactly these words of the block. */
export function foundIn(words: MappedText, block: ScopedBlock, excluded: boolean): Found {
  const start = words.at[0] ?? 0;
  return { text: words.text, start, end: (words.at.at(-1) ?? start) + 1, excluded, block };
}

/** One obligation that runs from the first found to the second; both stand in the same block or section. */
export function joinFound(first: Found, second: Found): Found {
  return { ...first, text: `${first.text} ${second.text}`, end: Math.max(first.end, second.end) };
}

/** Words that belong together, in as few obligations as can each be quoted whole. */
export function quotableParts(pieces: readonly Found[], separator = "; "): Found[] {
  const parts: Found[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (last === undefined || piece.end - last.start > longestWhole) parts.push(piece);
    else parts[parts.length - 1] = { ...last, text: `${last.text}${separator}${piece.text}`, end: piece.end };
  }
  return parts;
}
