// How large a brief may be. What is larger would take minutes and gigabytes, so it is refused before it is read
// through; docs/decisions/0006 has the figures.
import { InvalidInputError } from "../domain/errors.ts";

export const maxBriefBytes = 10 * 1024 * 1024;
const maxBriefLines = 120_000;
/** For a folder that is read as one brief. */
export const folderLimits = { maxBytes: maxBriefBytes, maxFiles: 200, maxDepth: 8 };

/** Throws InvalidInputError when more lines hold text than we plan at once. */
export function refuseManyLines(bytes: Uint8Array, file: string): void {
  const lines = linesWithText(bytes);
  if (lines <= maxBriefLines) return;
  const why = `${String(lines)} of its lines hold text; ${String(maxBriefLines)} is the most.`;
  const fix = "Split it into briefs of one part each, or leave out what is not needed.";
  throw new InvalidInputError(`${file} is too large to plan.`, why, fix, [
    { severity: "error", code: "input/too-many-lines", message: why, file, line: 0, column: 0, fix },
  ]);
}

const lineFeed = 10;
const space = 32;

function linesWithText(bytes: Uint8Array): number {
  let lines = 0;
  let hasText = false;
  for (const byte of bytes) {
    if (byte > space && !hasText) lines++;
    hasText = byte === lineFeed ? false : hasText || byte > space;
  }
  return lines;
}
