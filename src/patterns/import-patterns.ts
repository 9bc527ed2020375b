// Patterns from a file of somebody else: checked line by line, marked with where they come from, and trusted no more than
// a pattern that nothing has borne out yet.
import type { Diagnostic } from "../domain/diagnostic.ts";
import { InvalidInputError } from "../domain/errors.ts";
import type { Pattern } from "../domain/pattern.ts";
import { firstConfidence } from "../domain/pattern-rules/figures.ts";
import { readPatternLines, type StoredLine } from "./pattern-lines.ts";

export interface Import {
  readonly added: readonly Pattern[];
  /** Ids of those that are stored already, word for word. */
  readonly same: readonly string[];
}

/** What the file adds to the stored patterns; throws InvalidInputError with every line that cannot be taken. */
export function importPatterns(bytes: Buffer, file: string, stored: readonly Pattern[], now: string): Import {
  const known = new Map(stored.map((pattern) => [pattern.id, pattern]));
  const added = new Map<string, Pattern>();
  const same: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const read of readPatternLines(bytes)) {
    const { line, pattern } = read;
    const there = pattern && (known.get(pattern.id) ?? added.get(pattern.id));
    if (pattern === null) diagnostics.push(unreadable(file, read));
    else if (!there) added.set(pattern.id, imported(pattern, file, now));
    else if (saysTheSame(pattern, there)) same.push(pattern.id);
    else diagnostics.push(taken(file, line, pattern.id));
  }
  refuse(file, diagnostics);
  return { added: [...added.values()], same };
}

/** What it counted and how it fared was elsewhere: here it begins anew. */
function imported(pattern: Pattern, file: string, now: string): Pattern {
  return {
    ...pattern,
    provenance: `imported from ${file}`.slice(0, 300).toWellFormed(),
    confidence: Math.min(firstConfidence, pattern.confidence),
    usageCount: 0,
    lastUsed: null,
    usedIn: [],
    outcomes: [],
    createdAt: pattern.createdAt ?? now,
  };
}

function saysTheSame(a: Pattern, b: Pattern): boolean {
  return JSON.stringify(contentOf(a)) === JSON.stringify(contentOf(b));
}

function contentOf({ category, description, whenToUse, whenNotToUse, notes, tags }: Pattern): unknown[] {
  return [category, description, whenToUse, whenNotToUse, notes, tags];
}

function unreadable(file: string, { line, why }: StoredLine): Diagnostic {
  return mistake(
    file,
    line,
    "pattern/invalid",
    `It is not a pattern: ${why}`,
    "Correct the line or leave it out.",
  );
}

function taken(file: string, line: number, id: string): Diagnostic {
  const message = `Another pattern is called ${id}.`;
  return mistake(
    file,
    line,
    "pattern/duplicate-id",
    message,
    "Give it another id, or forget the stored one first.",
  );
}

function mistake(file: string, line: number, code: string, message: string, fix: string): Diagnostic {
  return { severity: "error", code, message, file, line, column: 1, fix };
}

function refuse(file: string, diagnostics: readonly Diagnostic[]): void {
  const [first] = diagnostics;
  if (first === undefined) return;
  const more = diagnostics.length === 1 ? "" : ` (and ${String(diagnostics.length - 1)} more)`;
  throw new InvalidInputError(
    `Nothing was imported from ${file}.`,
    `Line ${String(first.line)}: ${first.message}${more}`,
    first.fix,
    [...diagnostics],
  );
}
