// How long each phase and each agent took, read from the times of the messages.
import type { PlanFact, PlanState } from "./plan-chart.ts";

export interface PlanTimings {
  readonly startedAt: string;
  readonly state: string;
  readonly enteredAt: string;
  /** Milliseconds in each state that was left. */
  readonly phases: Readonly<Record<string, number>>;
  /** Milliseconds from the start of the plan to the task, and from the task to its settling. */
  readonly agents: Readonly<Record<string, { readonly startedMs: number; readonly durationMs: number }>>;
  /** The roles that had a task after the newest message, as the chart holds them. */
  readonly asked: PlanState["context"]["dispatched"];
  readonly totalMs: number;
  /** Milliseconds in which it worked: neither waiting for a person nor without a process. */
  readonly activeMs: number;
  /** Time of the newest message. */
  readonly lastAt: string;
}

/** The timings after one more message that led to this state. */
export function timingsAfter(before: PlanTimings | null, message: PlanFact, state: PlanState): PlanTimings {
  const name = state.value;
  const { time } = message;
  if (!before) {
    const nothing = { phases: {}, agents: {}, asked: state.context.dispatched, totalMs: 0, activeMs: 0 };
    return { startedAt: time, state: name, enteredAt: time, lastAt: time, ...nothing };
  }
  const moved = name !== before.state;
  const spent = (before.phases[before.state] ?? 0) + between(before.enteredAt, time);
  return {
    startedAt: before.startedAt,
    state: name,
    enteredAt: moved ? time : before.enteredAt,
    phases: moved ? { ...before.phases, [before.state]: spent } : before.phases,
    agents: agentTimings(before, message, state),
    asked: state.context.dispatched,
    totalMs: between(before.startedAt, time),
    activeMs: before.activeMs + (isIdle(before, message) ? 0 : between(before.lastAt, time)),
    lastAt: time,
  };
}

/** Between the last message of one process and the first of the next nobody worked. */
function isIdle({ state }: PlanTimings, { type }: PlanFact): boolean {
  return state === "awaitingReview" || type === "plan.resumed";
}

function agentTimings(before: PlanTimings, message: PlanFact, { context }: PlanState): PlanTimings["agents"] {
  const now = between(before.startedAt, message.time);
  const asked = context.dispatched === before.asked ? [] : Object.keys(context.dispatched);
  const fresh = asked.filter((role) => !Object.hasOwn(before.agents, role));
  const changed = Object.fromEntries(fresh.map((role) => [role, { startedMs: now, durationMs: 0 }]));
  const role = "role" in message.data ? message.data.role : "";
  const times = changed[role] ?? (Object.hasOwn(before.agents, role) ? before.agents[role] : undefined);
  // An agent that is asked again after a review keeps the time of its first answer.
  if (times?.durationMs === 0 && Object.hasOwn(context.settled, role))
    changed[role] = { ...times, durationMs: Math.max(1, now - times.startedMs) };
  return Object.keys(changed).length === 0 ? before.agents : { ...before.agents, ...changed };
}

function between(from: string, to: string): number {
  return Math.max(0, Date.parse(to) - Date.parse(from));
}
