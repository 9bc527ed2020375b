// The orchestrator's statechart as a durable chart: born of `plan.submitted`, moved by everything after it.
import { initialTransition, transition, type SnapshotFrom } from "xstate";
import type { MessageOf } from "../bus/message.ts";
import * as agent from "../bus/messages/agent.ts";
import * as plan from "../bus/messages/plan.ts";
import { effectsOf, type OrchestratorEffect } from "../machines/orchestrator-effects.ts";
import { orchestratorMachine } from "../machines/orchestrator.ts";
import { OutdatedReviewError, UnaskedReviewError } from "./review-errors.ts";
import type { DurableChart } from "./run-actor.ts";

/** Every kind of message that a plan's journal may hold. */
export const journaled = [
  plan.planSubmitted,
  plan.planResumed,
  plan.phaseCompleted,
  plan.phaseFailed,
  plan.deadlineReached,
  plan.planReview,
  plan.planCancel,
  agent.agentCompleted,
  agent.agentFailed,
] as const;
export type PlanFact = MessageOf<(typeof journaled)[number]>;
export type PlanState = SnapshotFrom<typeof orchestratorMachine>;

export const planChart: DurableChart<PlanState, PlanFact, OrchestratorEffect> = {
  begin: (first) => {
    if (first.type !== "plan.submitted") throw new TypeError(`A plan cannot begin with ${first.type}.`);
    const { planId, options } = first.data;
    const [state, actions] = initialTransition(orchestratorMachine, { planId, ...options });
    return [state, effectsOf(actions)];
  },
  next: (state, message) => {
    if (message.type === "plan.submitted") return [state, []];
    if (message.type === "plan.review") refuseUnfit(message, state);
    const [next, actions] = transition(orchestratorMachine, state, message);
    return [next, effectsOf(actions)];
  },
  snapshot: ({ value, context }) => ({ value, context }),
  name: ({ value }) => value,
  isActive: ({ status }) => status === "active",
};

/** An answer that this state cannot take is refused before it is written down, and whoever gave it hears why. */
function refuseUnfit({ data }: MessageOf<typeof plan.planReview>, { value, context }: PlanState): void {
  if (context.contentHash !== data.contentHash) throw new OutdatedReviewError(data.planId, data.contentHash);
  if (value !== "awaitingReview") throw new UnaskedReviewError(data.planId, value);
}
