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

/** Makes the signals of one dimension. */
export function signalIn(dimension: DimensionName) {
  return (
    id: string,
    asksFor: string,
    terms: readonly string[],
    risk: string | null = null,
    roles: readonly string[] = [],
  ): ComplexitySignal => ({ id, dimension, asksFor, terms, risk, roles });
}
