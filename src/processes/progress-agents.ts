// How the agents of a plan go from waiting to done in what a person sees. An agent that has come to its end stays there.
import type { AgentOutput } from "../domain/agent-output.ts";
import type { Selection } from "../domain/selection.ts";
import type { AgentState, AgentView, PlanView } from "./progress-view.ts";

/** The team: who is asked waits, whose answer is taken over is done. A team that is already there stays as it is. */
export function seatTeam(
  view: PlanView,
  { selected, graph }: Selection,
  reused: Readonly<Record<string, AgentOutput>>,
): PlanView {
  if (view.agents.length > 0) return view;
  const agents = selected.map(({ role }): AgentView => {
    const agent = newcomer(role, graph[role] ?? []);
    const kept = Object.hasOwn(reused, role) ? reused[role] : undefined;
    return kept === undefined ? agent : { ...agent, state: "done", confidence: kept.confidence };
  });
  return { ...view, agents };
}

function newcomer(role: string, dependsOn: readonly string[]): AgentView {
  const unknown = { confidence: null, startedAt: null, endedAt: null, reason: null };
  return { role, state: "waits", dependsOn, attempt: 0, tokens: 0, ...unknown };
}

interface Turn {
  readonly role: string;
  readonly attempt: number;
}

/** The agent has a task, or has taken it up. */
export function startAgent(view: PlanView, { role, attempt }: Turn, time: string): PlanView {
  return changeAgent(view, role, (agent) => {
    if (attempt < agent.attempt || (attempt === agent.attempt && agent.state !== "waits")) return agent;
    return { ...agent, state: "works", attempt, startedAt: agent.startedAt ?? time, reason: null };
  });
}

/** The agent has answered. */
export function finishAgent(
  view: PlanView,
  turn: Turn & { readonly output: AgentOutput },
  time: string,
): PlanView {
  const { confidence, usage, degraded } = turn.output;
  return changeAgent(view, turn.role, (agent) => ({
    ...agent,
    state: "done",
    attempt: Math.max(agent.attempt, turn.attempt),
    confidence,
    tokens: usage.inputTokens + usage.outputTokens,
    startedAt: agent.startedAt ?? time,
    endedAt: time,
    reason: degraded,
  }));
}

/** The agent could not do it, and may try again while it has attempts left. */
export function missAgent(
  view: PlanView,
  { role, attempt, reason, retryable }: Turn & { readonly reason: string; readonly retryable: boolean },
  time: string,
): PlanView {
  return changeAgent(view, role, (agent) => {
    if (attempt < agent.attempt) return agent;
    const triesAgain = retryable && attempt < view.attempts;
    return {
      ...agent,
      state: triesAgain ? "retries" : "failed",
      attempt,
      reason,
      endedAt: triesAgain ? null : time,
    };
  });
}

/** The agent comes to an end without an answer. */
export function stopAgent(
  view: PlanView,
  role: string,
  state: "failed" | "skipped",
  reason: string,
  time: string,
): PlanView {
  return changeAgent(view, role, (agent) => ({ ...agent, state, reason, endedAt: time }));
}

/** Every agent that has not come to its end is skipped. */
export function skipTheRest(view: PlanView, reason: string, time: string): PlanView {
  return view.agents.reduce((seen, { role }) => stopAgent(seen, role, "skipped", reason, time), view);
}

/** Whether an agent in this state will not move again. */
export function isSettled(state: AgentState): boolean {
  return state === "done" || state === "failed" || state === "skipped";
}

function changeAgent(view: PlanView, role: string, change: (agent: AgentView) => AgentView): PlanView {
  const agents = view.agents.map((agent) =>
    agent.role !== role || isSettled(agent.state) ? agent : change(agent),
  );
  return { ...view, agents };
}
