// The catalogue: every message there is, in the order of a plan.
import * as agent from "./agent.ts";
import * as plan from "./plan.ts";

export const catalogue = [
  plan.planSubmit,
  plan.planSubmitted,
  plan.planResumed,
  plan.phaseCompleted,
  plan.phaseFailed,
  agent.agentPing,
  agent.agentTask,
  agent.agentStarted,
  agent.agentProgress,
  agent.agentCompleted,
  agent.agentFailed,
  agent.agentWithdrawn,
  plan.deadlineReached,
  plan.machineMoved,
  plan.planAwaitingReview,
  plan.planReview,
  plan.planCancel,
  plan.planCompleted,
  plan.planFailed,
  plan.planCancelled,
] as const;
