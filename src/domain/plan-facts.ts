// Everything that has become true of one plan so far: what phases read and what the result is made from.
import type { AgentOutput } from "./agent-output.ts";
import type { Brief } from "./brief.ts";
import type { ReviewAnswer } from "./review-question.ts";
import type { PlanBase } from "./plan-base.ts";
import type { PlanOptions } from "./plan-options.ts";
import type { PhaseName, ResultOf } from "./phase-result.ts";
import type { Prp } from "./prp.ts";

export interface PlanFacts {
  readonly planId: string;
  /** ISO time at which the plan was submitted. */
  readonly submittedAt: string;
  readonly brief: Brief;
  readonly options: PlanOptions;
  /** The earlier plan that this one is made upon; null for one that is made afresh. */
  readonly base: PlanBase | null;
  /** The newest result of each phase that has completed. */
  readonly phases: { readonly [Name in PhaseName]?: ResultOf<Name> };
  readonly outputs: Readonly<Record<string, AgentOutput>>;
  /** What was decided in reviews, oldest first; empty as long as nobody answered. */
  readonly answers: readonly ReviewAnswer[];
  /** The draft that a person was shown before they answered: what their answers do not touch stays as it is there. */
  readonly shown: Prp | null;
  /** Why an agent that was selected gave nothing. */
  readonly failures: Readonly<Record<string, string>>;
}
