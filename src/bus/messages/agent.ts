// The conversation with agents: the orchestrator gives a piece of work, one agent of the role answers.
import { z } from "zod";
import { ComplexityProfile } from "../../domain/complexity.ts";
import { FittedContext } from "../../domain/context-layers.ts";
import { Spend, SpendLimits } from "../../domain/budget.ts";
import { ReviewAnswer } from "../../domain/review-question.ts";
import { defineMessage } from "../message.ts";
import { brief, output } from "./large-parts.ts";

const planId = z.string().regex(/^[a-z0-9-]{1,64}$/);
const role = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
const attempt = z.int().min(1);

/** Orchestrator → the agents of a role: one of you, do this piece of the plan. */
export const agentTask = defineMessage({
  type: "agent.task",
  delivery: "command",
  subject: "baco.v1.cmd.{planId}.{role}",
  data: z.object({
    planId,
    role,
    attempt,
    mode: z.enum(["offline", "model"]),
    brief,
    profile: ComplexityProfile,
    context: FittedContext,
    /** Outputs of the agents this one leans on; a role that failed is simply not there. */
    inputs: z.record(z.string(), output),
    /** What it may spend on a model. */
    allowance: z.object({ plan: SpendLimits, agent: SpendLimits, spentElsewhere: Spend }),
    /** Milliseconds of the plan's working time that are left when the task is sent. */
    wallMs: z.int().min(0),
    /** What was decided in reviews: it rules over the brief. */
    answers: z.array(ReviewAnswer).default([]),
    /** Milliseconds that are left when the task is sent. */
    remainingMs: z.int().min(0),
  }),
  identity: ["planId", "role", "attempt"],
});

/** Agent → everyone: I have taken the task up. */
export const agentStarted = defineMessage({
  type: "agent.started",
  delivery: "event",
  subject: "baco.v1.evt.{planId}.{role}.started",
  /** `instance` names the process among those of its role. */
  data: z.object({ planId, role, attempt, instance: z.string() }),
  identity: ["planId", "role", "attempt"],
});

/** Agent → everyone: how the model gets on with its answer. Sent a few times a second at most; some may be lost. */
export const agentProgress = defineMessage({
  type: "agent.progress",
  delivery: "event",
  subject: "baco.v1.evt.{planId}.{role}.progress",
  data: z.object({
    planId,
    role,
    attempt,
    /** Counted from 1 in each attempt. */
    n: z.int().min(1),
    state: z.enum(["queued", "asking", "streaming", "waiting", "repairing"]),
    outputTokens: z.int().min(0),
    /** The end of the text so far, without characters that steer a terminal. */
    tail: z.string(),
    /** Why it waits or is repaired; empty otherwise. */
    reason: z.string(),
    /** How long it waits, from now; 0 when it does not. */
    forMs: z.int().min(0),
  }),
  identity: ["planId", "role", "attempt", "n"],
});

/** Agent → orchestrator: here is my answer. */
export const agentCompleted = defineMessage({
  type: "agent.completed",
  delivery: "result",
  subject: "baco.v1.res.{planId}.{role}",
  data: z.object({ planId, role, attempt, output }),
  identity: ["planId", "role", "attempt"],
});

/** Agent → orchestrator: I could not do it, and whether another try may help. */
export const agentFailed = defineMessage({
  type: "agent.failed",
  delivery: "result",
  subject: "baco.v1.res.{planId}.{role}",
  data: z.object({ planId, role, attempt, reason: z.string(), retryable: z.boolean() }),
  identity: ["planId", "role", "attempt"],
});

/** Orchestrator → the agents of a role: this task is no longer wanted; stop if you are at it. */
export const agentWithdrawn = defineMessage({
  type: "agent.withdrawn",
  delivery: "event",
  subject: "baco.v1.evt.{planId}.{role}.withdrawn",
  /** `round` counts the reviews before. */
  data: z.object({ planId, role, round: z.int().min(0).default(0) }),
  identity: ["planId", "role", "round"],
});

/** Anyone → the agents of a role: is one of you there? */
export const agentPing = defineMessage({
  type: "agent.ping",
  delivery: "control",
  subject: "baco.v1.ctl.{role}.ping",
  data: z.object({ role }),
  identity: ["role"],
  reply: z.object({ role: z.string(), instance: z.string() }),
});
