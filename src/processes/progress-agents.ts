// How the agents of a plan, and the sections beside them, go from waiting to done in what a person sees. Who has come to
// their end stays there, until a person's answers send them back to work.
import type { AgentOutput } from "../domain/agent-output.ts";
import type { ResultOf } from "../domain/phase-result.ts";
import type { DependencyGraph } from "../domain/selection.ts";
import type { AgentState, AgentView, PlanView } from "./progress-view.ts";

type Reused = Readonly<Record<string, AgentOutput>>;

/** The team: who is asked waits, whose answer is taken over is done. A team that is already there stays as it is. */
export function seatTeam(
  view: PlanView,
  { selection, sections, reused }: ResultOf<"select-agents">,
): PlanView {
  if (view.agents.length > 0) return view;
  const { selected, graph } = selection;
  const team = selected.map(({ role }) => role);
  return {
    ...view,
    agents: seats(team, graph, reused),
    sections: seats(Object.keys(sections), sections, reused),
  };
}

function seats(roles: readonly string[], graph: DependencyGraph, reused: Reused): AgentView[] {
  return roles.map((role) => {
    const agent = newcomer(role, graph[role] ?? []);
    const kept = Object.hasOwn(reused, role) ? reused[role] : undefined;
    return kept === undefined ? agent : { ...agent, state: "done", confidence: kept.confidence };
  });
}

function newcomer(role: string, dependsOn: readonly string[]): AgentView {
  const unknown = { confidence: null, startedAt: null, endedAt: null, reason: null, call: null };
  return { role, state: "waits", dependsOn, attempt: 0, tokens: 0, ...unknown };
}

/** Everyone whose answer does not stand any more is as new. */
export function unseat(view: PlanView, reused: Reused): PlanView {
  return mapAgents(view, (agent) =>
    Object.hasOwn(reused, agent.role) ? agent : newcomer(agent.role, agent.dependsOn),
  );
}

interface Turn {
  readonly role: string;
  readonly attempt: number;
}

/** The agent has a task, or has taken it up. */
export function startAgent(view: PlanView, turn: Turn, time: string): PlanView {
  return changeTurn(view, turn, (agent) => started(agent, turn.attempt, time));
}

/** The agent at this attempt; an attempt that is over does not begin again. */
export function started(agent: AgentView, attempt: number, time: string): AgentView {
  if (attempt < agent.attempt || (attempt === agent.attempt && agent.state === "retries")) return agent;
  // The same attempt may be taken up by another process, which counts its messages anew.
  return { ...agent, state: "works", attempt, startedAt: agent.startedAt ?? time, reason: null, call: null };
}

/** The agent has answered. */
export function finishAgent(
  view: PlanView,
  turn: Turn & { readonly output: AgentOutput },
  time: string,
): PlanView {
  const { confidence, usage, degraded } = turn.output;
  return changeTurn(view, turn, (agent) => ({
    ...agent,
    state: "done",
    attempt: Math.max(agent.attempt, turn.attempt),
    confidence,
    tokens: usage.inputTokens + usage.outputTokens,
    startedAt: agent.startedAt ?? time,
    endedAt: time,
    reason: degraded,
    call: null,
  }));
}

/** The agent could not do it, and may try again while it has attempts left. */
export function missAgent(
  view: PlanView,
  turn: Turn & { readonly reason: string; readonly retryable: boolean },
  time: string,
): PlanView {
  const { attempt, reason, retryable } = turn;
  return changeTurn(view, turn, (agent) => {
    if (attempt < agent.attempt) return agent;
    const triesAgain = retryable && attempt < firstAttempt(view) + view.attempts - 1;
    const state = triesAgain ? "retries" : "failed";
    return { ...agent, state, attempt, reason, endedAt: triesAgain ? null : time, call: null };
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
  return changeAgent(view, role, (agent) => ({ ...agent, state, reason, endedAt: time, call: null }));
}

/** Every agent that has not come to its end is skipped. */
export function skipTheRest(view: PlanView, reason: string, time: string): PlanView {
  return everyone(view).reduce((seen, { role }) => stopAgent(seen, role, "skipped", reason, time), view);
}

/** Whether an agent in this state will not move again. */
export function isSettled(state: AgentState): boolean {
  return state === "done" || state === "failed" || state === "skipped";
}

/** Whether nobody of the team, and no section, is still to answer. */
export function isEveryoneSettled(view: PlanView): boolean {
  return everyone(view).every(({ state }) => isSettled(state));
}

/** Which try of its task an agent is at, counted from 1 since a person's answers last sent it back; 0 before the first. */
export function tryOf({ attempt }: AgentView, view: PlanView): number {
  return Math.max(0, attempt - firstAttempt(view) + 1);
}

/** What the agent does next in its turn; a turn from before the last review is over. */
export function changeTurn(view: PlanView, turn: Turn, change: (agent: AgentView) => AgentView): PlanView {
  return turn.attempt < firstAttempt(view) ? view : changeAgent(view, turn.role, change);
}

/** Attempts are counted on over reviews. */
function firstAttempt({ revisions, attempts }: PlanView): number {
  return 1 + revisions * attempts;
}

function changeAgent(view: PlanView, role: string, change: (agent: AgentView) => AgentView): PlanView {
  return mapAgents(view, (agent) => (agent.role !== role || isSettled(agent.state) ? agent : change(agent)));
}

function mapAgents(view: PlanView, change: (agent: AgentView) => AgentView): PlanView {
  return { ...view, agents: view.agents.map(change), sections: view.sections.map(change) };
}

function everyone({ agents, sections }: PlanView): readonly AgentView[] {
  return [...agents, ...sections];
}
