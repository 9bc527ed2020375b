// What an answer, a failure or a deadline of one role means to a running plan.
import type { OrchestratorContext } from "./orchestrator-context.ts";
import type { OrchestratorMessage } from "./orchestrator-messages.ts";

/** True for a role that nobody waits for any more, for what was asked before a review, and for an attempt that was followed by another. */
export function isOutdated(context: OrchestratorContext, message: OrchestratorMessage): boolean {
  if (!("role" in message.data)) return true;
  const { role } = message.data;
  if (message.type === "deadline.reached" && message.data.round !== context.reviewRounds) return true;
  if (message.type === "agent.completed" && message.data.attempt < context.firstAttempt) return true;
  if (!Object.hasOwn(context.dispatched, role) || Object.hasOwn(context.settled, role)) return true;
  return message.type === "agent.failed" && message.data.attempt !== context.dispatched[role];
}

/** True when every other role of the team is settled. */
export function isLastAnswer(context: OrchestratorContext, message: OrchestratorMessage): boolean {
  if (!("role" in message.data)) return false;
  const { role } = message.data;
  return Object.keys(context.graph).every((other) => other === role || Object.hasOwn(context.settled, other));
}

/** True when the agent says that another try may help and there are tries left. */
export function mayTryAgain(context: OrchestratorContext, message: OrchestratorMessage): boolean {
  return (
    message.type === "agent.failed" &&
    message.data.retryable &&
    message.data.attempt < context.firstAttempt + context.attempts - 1
  );
}
