// Quotes: the brief's own words at their lines, short enough to show.
import type { Source } from "../domain/source.ts";
import type { LineIndex } from "./line-index.ts";

const maxLength = 400;

/** A text with its line index: all that is needed to quote from it. */
export interface Original {
  readonly text: string;
  readonly lines: LineIndex;
}

/** The words of the brief between two positions, white space collapsed, cut at a word's end after 400 characters. */
export function quoteBetween({ text, lines }: Original, start: number, end: number): Source {
  const window = text.slice(start, Math.min(end, start + 8 * maxLength));
  const quote = cutAtWord(window.replace(/\s+/g, " ").trim(), maxLength);
  return { startLine: lines.lineAt(start), endLine: lines.lineAt(Math.max(start, end - 1)), quote };
}

/** The text itself when it is short enough, else its beginning up to the last word that fits. */
export function cutAtWord(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const space = text.lastIndexOf(" ", limit);
  if (space > limit / 2) return text.slice(0, space);
  return wholeCharacters(text, limit);
}

// Scripts without spaces are cut between characters as readers see them, never inside one.
function wholeCharacters(text: string, limit: number): string {
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter().segment(text.slice(0, limit + 50))) {
    if (index + segment.length > limit) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}
