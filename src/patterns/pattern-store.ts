// The promise of the pattern memory: what earlier plans taught, found by what a new brief says.
import type { Brief } from "../domain/brief.ts";
import type { RecalledPattern } from "../domain/pattern.ts";

export interface PatternStore {
  /** The best five patterns whose relevance to the brief is above 0.7, best first; none is a normal answer. */
  recall(brief: Brief): Promise<RecalledPattern[]>;
}
