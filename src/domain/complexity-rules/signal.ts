// What makes a project hard: words that tell of it, and the dimension they belong to.
import type { DimensionName } from "../complexity.ts";

export interface ComplexitySignal {
  readonly id: string;
  readonly dimension: DimensionName;
  readonly terms: readonly string[];
  /** Completes the sentence "The brief asks for …". */
  readonly asksFor: string;
  /** What may go wrong because of it; null when it is no risk by itself. */
  readonly risk: string | null;
  /** Who must be on the team because of it. */
  readonly roles: readonly string[];
}
