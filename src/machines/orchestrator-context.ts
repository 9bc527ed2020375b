// What a plan's chart remembers: plain JSON, no clocks, and no outputs (those stand in the journal).
import type { DependencyGraph } from "../domain/selection.ts";

export interface OrchestratorInput {
  readonly planId: string;
  readonly concurrency: number;
  readonly taskDeadlineMs: number;
  readonly attempts: number;
  readonly waitForReview: boolean;
  readonly reviewExpiryMs: number;
}

export interface OrchestratorContext extends OrchestratorInput {
  readonly graph: DependencyGraph;
  /** Attempt that each asked role is at. */
  readonly dispatched: Readonly<Record<string, number>>;
  readonly settled: Readonly<Record<string, "completed" | "failed" | "timed-out">>;
  /** ISO time by which each asked role must have answered, over all its attempts. */
  readonly deadlines: Readonly<Record<string, string>>;
  /** Number of the draft, counted from 0. */
  readonly round: number;
  /** Number of the first draft since the team last worked: enhancement counts from it. */
  readonly firstRound: number;
  /** How often a person has answered; each time the roles that their answers touch are asked anew. */
  readonly reviewRounds: number;
  /** Attempt with which a role is first asked: counted on over reviews, so that no two tasks are alike. */
  readonly firstAttempt: number;
  /** Hash of the newest draft: what a review is bound to. */
  readonly contentHash: string;
  readonly reviewReasons: readonly string[];
  /** ISO time at which the defaults of the review hold; empty while nobody is asked. */
  readonly reviewExpiresAt: string;
  /** Why the plan ended without a PRP. */
  readonly ending: { readonly reason: string; readonly fix: string } | null;
}
