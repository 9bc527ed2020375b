// Lines for a person who reads them on a terminal: broken between words where it is narrower than they are.
import type { Terminal } from "./terminal.ts";
import { wrapIndented } from "./width.ts";

/** As data. What goes into a file or a pipe stays as it is, one line each, so that it can be searched. */
export function tellLines(
  lines: readonly string[],
  { tell, isDataShown, columns }: Pick<Terminal, "tell" | "isDataShown" | "columns">,
): void {
  for (const line of isDataShown ? fitted(lines, columns) : lines) tell(line);
}

/** As talk. */
export function talkLines(
  lines: readonly string[],
  { talk, columns }: Pick<Terminal, "talk" | "columns">,
): void {
  for (const line of fitted(lines, columns)) talk(line);
}

/** One column less: some terminals break the line when the last one is used. */
function fitted(lines: readonly string[], columns: number): string[] {
  return lines.flatMap((line) => wrapIndented(line, columns - 1));
}
