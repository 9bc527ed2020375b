// What a plan's chart remembers: plain JSON, no clocks, and no outputs (those stand in the journal).
import type { DependencyGraph } from "../domain/selection.ts";

export interface OrchestratorInput {
  readonly planId: string;
  readonly concurrency: number;
  readonly taskDeadlineMs: number;
  readonly attempts: number;
  readonly waitForReview: boolean;
}

export interface OrchestratorContext extends OrchestratorInput {
  readonly graph: DependencyGraph;
  /** Attempt that each asked role is at. */
  readonly dispatched: Readonly<Record<string, number>>;
  readonly settled: Readonly<Record<string, "completed" | "failed" | "timed-out">>;
  /** ISO time by which each asked role must have answered, over all its attempts. */
  readonly deadlines: Readonly<Record<string, string>>;
  /** Rounds of enhancement so far. */
  readonly round: number;
  /** Hash of the newest draft: what a review is bound to. */
  readonly contentHash: string;
  readonly reviewReasons: readonly string[];
  /** Why the plan ended without a PRP. */
  readonly ending: { readonly reason: string; readonly fix: string } | null;
}
