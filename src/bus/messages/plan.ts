// The conversation about a plan: a person submits, follows, reviews or cancels; the orchestrator tells how it goes.
import { z } from "zod";
import { phaseNames } from "../../domain/phase-result.ts";
import { PlanBase } from "../../domain/plan-base.ts";
import { PlanOptions } from "../../domain/plan-options.ts";
import { ReviewAnswer } from "../../domain/review-question.ts";
import { defineMessage } from "../message.ts";
import { brief, phaseResult } from "./large-parts.ts";

const planId = z.string().regex(/^[a-z0-9-]{1,64}$/);
const Submission = z.object({
  planId,
  brief,
  options: PlanOptions,
  /** The earlier plan that this one is made upon: whole, so that it can go on when the old one is gone. */
  base: PlanBase.nullable().default(null),
});

/** Person → orchestrator: make a plan of this brief. Answered once the plan is safe on disk. */
export const planSubmit = defineMessage({
  type: "plan.submit",
  delivery: "control",
  subject: "baco.v1.ctl.submit",
  data: Submission,
  identity: ["planId"],
  reply: z.object({ planId }),
});

/** Orchestrator → everyone: the plan is accepted. The first record of its journal. */
export const planSubmitted = defineMessage({
  type: "plan.submitted",
  delivery: "event",
  subject: "baco.v1.evt.{planId}.plan.submitted",
  data: Submission,
  identity: ["planId"],
});

/** Person → orchestrator: stop this plan and keep what is done. */
export const planCancel = defineMessage({
  type: "plan.cancel",
  delivery: "control",
  subject: "baco.v1.ctl.{planId}.cancel",
  data: z.object({ planId, reason: z.string() }),
  identity: ["planId"],
  reply: z.object({ status: z.string() }),
});

/** Person → orchestrator: the answer to a review, bound to what was shown. The first answer to a draft counts. */
export const planReview = defineMessage({
  type: "plan.review",
  delivery: "control",
  subject: "baco.v1.ctl.{planId}.review",
  data: z.object({
    planId,
    decision: z.enum(["approve", "reject", "answer"]),
    contentHash: z.string(),
    /** What was decided on each question; empty for a plain approval or rejection. */
    answers: z.array(ReviewAnswer).default([]),
  }),
  identity: ["planId", "contentHash"],
  /** `status`: where it led the plan; `counted`: false when somebody had answered this draft before. */
  reply: z.object({ status: z.string(), counted: z.boolean().default(true) }),
});

/** Orchestrator → everyone: a process has taken the plan up again; what was under way is asked for once more. */
export const planResumed = defineMessage({
  type: "plan.resumed",
  delivery: "event",
  subject: "baco.v1.evt.{planId}.plan.resumed",
  data: z.object({ planId, resumption: z.int().min(1) }),
  identity: ["planId", "resumption"],
});

/** Orchestrator → everyone: a phase has done its work. */
export const phaseCompleted = defineMessage({
  type: "phase.completed",
  delivery: "event",
  subject: "baco.v1.evt.{planId}.phase.completed",
  data: z.object({
    planId,
    phase: z.enum(phaseNames),
    round: z.int().min(0),
    result: phaseResult,
    /** SHA-256 of the result: what a person's review is bound to. */
    contentHash: z.string(),
  }),
  identity: ["planId", "phase", "round"],
});

/** Orchestrator → everyone: a phase could not do its work, and why. */
export const phaseFailed = defineMessage({
  type: "phase.failed",
  delivery: "event",
  subject: "baco.v1.evt.{planId}.phase.failed",
  data: z.object({
    planId,
    phase: z.enum(phaseNames),
    round: z.int().min(0),
    reason: z.string(),
    fix: z.string(),
  }),
  identity: ["planId", "phase", "round"],
});

/** The clock → the orchestrator: this role's time is up, or that of the review (role `review`). */
export const deadlineReached = defineMessage({
  type: "deadline.reached",
  delivery: "event",
  subject: "baco.v1.evt.{planId}.{role}.deadline",
  /** `round` counts the reviews before: in each of them a role may be asked anew. */
  data: z.object({ planId, role: z.string(), round: z.int().min(0).default(0) }),
  identity: ["planId", "role", "round"],
});

/** Orchestrator → everyone: a person has to look before the plan goes on. */
export const planAwaitingReview = defineMessage({
  type: "plan.awaiting-review",
  delivery: "event",
  subject: "baco.v1.evt.{planId}.plan.awaiting-review",
  data: z.object({
    planId,
    contentHash: z.string(),
    reasons: z.array(z.string()),
    /** ISO time at which the defaults hold. */
    expiresAt: z.string().default(""),
  }),
  identity: ["planId", "contentHash"],
});

/** Orchestrator → everyone: the PRP is written and stored. */
export const planCompleted = defineMessage({
  type: "plan.completed",
  delivery: "event",
  subject: "baco.v1.evt.{planId}.plan.completed",
  data: z.object({ planId, status: z.enum(["completed", "completed-degraded"]), prpPath: z.string() }),
  identity: ["planId"],
});

/** Orchestrator → everyone: the plan has ended without a PRP. */
export const planFailed = defineMessage({
  type: "plan.failed",
  delivery: "event",
  subject: "baco.v1.evt.{planId}.plan.failed",
  data: z.object({ planId, reason: z.string(), fix: z.string() }),
  identity: ["planId"],
});

/** Orchestrator → everyone: a person has stopped the plan. */
export const planCancelled = defineMessage({
  type: "plan.cancelled",
  delivery: "event",
  subject: "baco.v1.evt.{planId}.plan.cancelled",
  data: z.object({ planId, reason: z.string() }),
  identity: ["planId"],
});

/** Orchestrator → everyone: the plan's statechart has moved. Made from the transition itself, never by hand. */
export const machineMoved = defineMessage({
  type: "machine.moved",
  delivery: "event",
  subject: "baco.v1.evt.{planId}.machine.moved",
  data: z.object({
    planId,
    machine: z.string(),
    from: z.string(),
    to: z.string(),
    event: z.string(),
    seq: z.int(),
  }),
  identity: ["planId", "machine", "seq"],
});
