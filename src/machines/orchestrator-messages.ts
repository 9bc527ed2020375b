// The messages that a plan's chart listens to, and how it looks into them.
import type * as agent from "../bus/messages/agent.ts";
import type * as plan from "../bus/messages/plan.ts";
import type { MessageOf } from "../bus/message.ts";
import type { PhaseName, PhaseResult, ResultOf } from "../domain/phase-result.ts";

export type OrchestratorMessage = MessageOf<
  | typeof plan.phaseCompleted
  | typeof plan.phaseFailed
  | typeof plan.planResumed
  | typeof plan.deadlineReached
  | typeof plan.planReview
  | typeof plan.planCancel
  | typeof agent.agentCompleted
  | typeof agent.agentFailed
>;

/** The result of that phase, when the message brings it; null for every other message. */
export function resultOf<Name extends PhaseName>(
  message: OrchestratorMessage,
  phase: Name,
): ResultOf<Name> | null {
  if (message.type !== "phase.completed") return null;
  return isOf(message.data.result, phase) ? message.data.result : null;
}

function isOf<Name extends PhaseName>(result: PhaseResult, phase: Name): result is ResultOf<Name> {
  return result.phase === phase;
}
