// How an agent's question to the model gets on, in what a person sees. These messages may be lost or come late.
import type { DataOf } from "../bus/message.ts";
import type { agentProgress } from "../bus/messages/agent.ts";
import { changeTurn, started } from "./progress-agents.ts";
import type { AgentView, CallView, PlanView } from "./progress-view.ts";

type Progress = DataOf<typeof agentProgress>;

/** The model is at the agent's question, and this is how far; older news than what is known changes nothing. */
export function callAgent(view: PlanView, progress: Progress, time: string): PlanView {
  return changeTurn(view, progress, (agent) => {
    if (isOld(agent, progress)) return agent;
    // The word that it began may have been lost.
    const working = progress.attempt === agent.attempt ? agent : started(agent, progress.attempt, time);
    return { ...working, call: callView(agent.call, progress, time) };
  });
}

function isOld({ attempt, state, call }: AgentView, progress: Progress): boolean {
  if (progress.attempt !== attempt) return progress.attempt < attempt;
  return state !== "works" || (call !== null && progress.n <= call.n);
}

function callView(before: CallView | null, progress: Progress, time: string): CallView {
  const { n, state, outputTokens, tail, forMs } = progress;
  const since = before?.state === state ? before.since : time;
  const until = state === "waiting" ? new Date(Date.parse(time) + forMs).toISOString() : null;
  return { state, n, since, outputTokens, tail, reason: reasonOf(before, progress), until };
}

/** What an answer is repaired for stays true while the model is asked again. */
function reasonOf(before: CallView | null, { state, reason }: Progress): string {
  const isAskedAgain = state === "asking" || state === "streaming" || state === "queued";
  return isAskedAgain && before !== null && before.state !== "waiting" ? before.reason : reason;
}
