// From a position in the text to its line and column, by binary search over the line starts.

export interface LineIndex {
  /** Line of a position, counted from 1. */
  lineAt(offset: number): number;
  /** Line and column of a position, both counted from 1. */
  placeOf(offset: number): { readonly line: number; readonly column: number };
}

/** An index over the lines of a text; CRLF, CR and LF each end a line. */
export function lineIndex(text: string): LineIndex {
  const starts = lineStarts(text);
  const lineAt = (offset: number) => lastAtMost(starts, offset) + 1;
  return {
    lineAt,
    placeOf(offset) {
      const line = lineAt(offset);
      return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
    },
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const ending of text.matchAll(/\r\n|\r|\n/g)) starts.push(ending.index + ending[0].length);
  return starts;
}

function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
