// How deep a text nests its quotations and lists, told from its line starts alone: too deep is refused before parsing.
import { invalidBrief } from "./invalid-brief.ts";
import { lineIndex } from "./line-index.ts";

// Reading Markdown takes time for each level on each line; people nest a handful.
const maxMarks = 50;
const maxIndent = 400;

/** Throws InvalidInputError for a line that opens more quotations and lists than any reader could follow. */
export function refuseDeepNesting(text: string, path: string | null): void {
  for (const line of text.matchAll(/^[ \t>*+.)\d-]{100,}/gmu)) {
    if (marksIn(line[0]) > maxMarks || indentOf(line[0]) > maxIndent) throw tooDeep(text, path, line.index);
  }
}

function marksIn(lineStart: string): number {
  return (lineStart.match(/>|[-*+.)](?=[ \t])/g) ?? []).length;
}

// Spaces that lead to a list mark nest it; spaces before plain words mean nothing.
function indentOf(lineStart: string): number {
  return /[-*+.)>]/.test(lineStart) ? lineStart.length - lineStart.trimStart().length : 0;
}

function tooDeep(text: string, path: string | null, offset: number) {
  return invalidBrief(path, [
    {
      code: "brief/too-deep",
      message: "The brief is nested too deeply to be read.",
      fix: "Flatten its lists, quotations or brackets.",
      ...lineIndex(text).placeOf(offset),
    },
  ]);
}
