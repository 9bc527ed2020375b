// Finding words in a brief: whole words and stems, never substrings, never under negation or in what is excluded.
import type { Passage } from "./brief.ts";

export interface TermHit {
  readonly term: string;
  readonly line: number;
  readonly quote: string;
  readonly passage: Passage;
}
