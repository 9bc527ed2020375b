// Terms in writing: several on a line, so that a checklist reads as a page and not as a column.

/** The terms of these lines, which separate them by commas. */
export function terms(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(",")).map((term) => term.trim());
}

/** Triggers of one weight: 1 hint, 2 clear, 3 certain. */
export function triggers<Weight extends 1 | 2 | 3>(weight: Weight, ...lines: readonly string[]) {
  return terms(...lines).map((term) => ({ term, weight }));
}
