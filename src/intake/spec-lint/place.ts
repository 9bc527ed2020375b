// Where the words of a finding stand in the file, so that a person's cursor lands on them.
import type { SpecFinding } from "./spec-rule.ts";

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The line and column of the phrase, or of the first character of the line where it cannot be found. */
export function placeIn(lines: readonly string[], { line, endLine = line, phrase }: SpecFinding): Place {
  const last = Math.min(endLine, line + mostLines);
  const found = phrase === undefined ? null : phraseIn(lines, line, last, phrase);
  return found ?? { line, column: Math.max(1, (lines[line - 1] ?? "").search(/\S/) + 1) };
}

/** Where the phrase stands on this line or soon below it; null where it does not. */
export function placeBelow(lines: readonly string[], line: number, phrase: string): Place | null {
  return phraseIn(lines, line, line + mostLines, phrase);
}

function phraseIn(lines: readonly string[], first: number, last: number, phrase: string): Place | null {
  // A secret is masked: only its beginning can be searched for.
  const wanted = phrase.slice(0, longest).replace(/…$/, "").trim().toLowerCase();
  if (wanted === "") return null;
  for (let at = first; at <= Math.min(last, lines.length); at += 1) {
    const index = (lines[at - 1] ?? "").toLowerCase().indexOf(wanted);
    if (index >= 0) return { line: at, column: index + 1 };
  }
  return null;
}

const mostLines = 40;
const longest = 80;
