// The promise of the pattern memory: what earlier plans taught, found by what a new brief says.
import type { Brief } from "../domain/brief.ts";
import type { ComplexityLevel } from "../domain/complexity.ts";
import type { Pattern, RecalledPattern } from "../domain/pattern.ts";

/** What a plan needs of the memory. */
export interface PatternStore {
  /** The best five patterns whose relevance to the brief is above 0.7, best first; none is a normal answer. */
  recall(brief: Brief, level: ComplexityLevel): Promise<RecalledPattern[]>;
  /** Begins to read what a `recall` that follows soon will need, beside what is done before it. */
  warm?(): void;
}

/** The whole memory, for whoever looks after it. */
export interface PatternMemory extends PatternStore {
  /** Every pattern, the proposed and the retired too, oldest first. */
  all(): Promise<Pattern[]>;
  /**
   * Replaces the patterns by what `edit` makes of them, alone at it and safely on disk; nothing is written when nothing
   * changes. Throws InvalidInputError when the memory cannot be read or would become too large, or StorageError.
   */
  change(edit: (patterns: readonly Pattern[]) => readonly Pattern[]): Promise<void>;
}
