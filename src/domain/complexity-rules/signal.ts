// What makes a project hard: words that tell of it, the dimension they belong to, and how much they weigh.
import type { DimensionName } from "../complexity.ts";

export interface ComplexitySignal {
  readonly id: string;
  readonly dimension: DimensionName;
  /**
   * What one clear mention adds: 0.1 to 0.2 ordinary work, 0.3 work for weeks, 0.5 to 0.7 a hard property that shapes
   * everything, 1.4 what only few teams can do. Squared and summed, about 0.5 makes a project moderate, 1.1 complex
   * and 2.2 extreme.
   */
  readonly weight: number;
  readonly terms: readonly string[];
  /** Completes the sentence "The brief asks for …". */
  readonly asksFor: string;
  /** What may go wrong because of it; null when it is no risk by itself. */
  readonly risk: string | null;
  /** Who must be on the team because of it. */
  readonly roles: readonly string[];
}
