// What a plan might teach, before anybody has judged it.
import type { Pattern } from "../pattern.ts";

export interface Candidate extends Pick<
  Pattern,
  "category" | "description" | "whenToUse" | "whenNotToUse" | "notes" | "tags"
> {
  /** What its id is made of. */
  readonly name: string;
  /** How many words its situation has. */
  readonly terms: number;
  /** Why it must not be kept; null when nothing speaks against it. */
  readonly objection: string | null;
  /** True where it cannot be told by rules whether it names somebody, so that a person has to look. */
  readonly unclear: boolean;
}
