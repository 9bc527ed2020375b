// Terms in writing: many on a line, so that a list of words reads as a page and not as a column.

/** The terms of these lines, which separate them by commas. */
export function termList(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(",")).map((term) => term.trim());
}
