// Progress where nothing can be redrawn, such as a log: one line for each change, as facts with fields.
import { tryOf } from "../../processes/progress-agents.ts";
import {
  emptyView,
  type AgentView,
  type CallView,
  type PlanView,
  type StepView,
} from "../../processes/progress-view.ts";
import { countdown } from "./call-words.ts";
import { between, formatDuration } from "./duration.ts";
import { safeLine } from "./safe-text.ts";
import { sectionName } from "./section-line.ts";
import { markOf } from "./state-marks.ts";

/** What goes on is heard of again after so long: a wait is never silent. */
const reminderMs = 5_000;

/**
 * Tells what is new in each view, as lines; `now` is an ISO time. Told the same view again, it has something to say only of
 * what has been under way for a while: a question to a model, or a step of which nothing else is heard.
 */
export function lineTeller(): (view: PlanView, now: string) => string[] {
  let before = emptyView;
  let spokeAt: string | null = null;
  const toldAt = new Map<string, string>();
  return (view, now) => {
    const changes = [
      ...agentFacts(before, view, toldAt, now),
      ...stepFacts(before, view),
      ...outcomeFacts(before, view),
    ];
    const isSilent = changes.length === 0 && isDue(spokeAt, now);
    const news = isSilent ? stepReminders(view, now) : changes;
    before = view;
    if (news.length > 0) spokeAt = now;
    return news.map((fields) => `${now.slice(11, 19)} ${writeFields({ plan: view.planId, ...fields })}`);
  };
}

type Fields = Readonly<Record<string, string | number | null>>;

function stepFacts(before: PlanView, after: PlanView): Fields[] {
  return after.steps
    .filter((step, i) => step.state !== before.steps[i]?.state && step.state !== "waits")
    .map((step) => ({ step: step.step, state: step.state, ...learnt(step, after), elapsed: elapsed(step) }));
}

function stepReminders({ steps, outcome }: PlanView, now: string): Fields[] {
  if (outcome !== null) return [];
  return steps
    .filter(({ state }) => state === "works")
    .map(({ step, state, startedAt }) => ({ step, state, elapsed: elapsed({ startedAt, endedAt: now }) }));
}

function learnt({ step, state }: StepView, view: PlanView): Fields {
  if (state !== "done") return {};
  switch (step) {
    case "analyzing":
      return { level: view.complexity?.level ?? null, score: view.complexity?.score ?? null };
    case "selecting":
      return {
        team: view.agents.map(({ role }) => role).join(","),
        cut: view.cut.map(({ role }) => role).join(",") || null,
        notNeeded: view.notTriggered.length,
      };
    case "writing":
      return { questions: view.questions };
    case "validating":
      return { confidence: view.confidence };
    default:
      return {};
  }
}

function agentFacts(before: PlanView, after: PlanView, toldAt: Map<string, string>, now: string): Fields[] {
  const old = new Map([...before.agents, ...before.sections].map((agent) => [agent.role, agent]));
  const due = (agent: AgentView): boolean => {
    const isLong = agent.call !== null && isDue(toldAt.get(agent.role) ?? null, now);
    if (!isLong && !hasChanged(agent, old.get(agent.role))) return false;
    toldAt.set(agent.role, now);
    return true;
  };
  return [
    ...after.agents.filter(due).map((agent) => ({ agent: agent.role, ...agentFact(agent, after, now) })),
    ...after.sections
      .filter(due)
      .map((part) => ({ section: sectionName(part.role), ...agentFact(part, after, now) })),
  ];
}

/** That an agent waits is said once with the team, so its first line is the one where it moves. */
function hasChanged(agent: AgentView, old: AgentView | undefined): boolean {
  const isNew = agent.state !== (old?.state ?? "waits") || agent.attempt !== (old?.attempt ?? 0);
  return isNew || (agent.call !== null && agent.call.state !== old?.call?.state);
}

function isDue(spokeAt: string | null, now: string): boolean {
  return spokeAt !== null && between(spokeAt, now) >= reminderMs;
}

function agentFact(agent: AgentView, view: PlanView, now: string): Fields {
  const { call, confidence, startedAt } = agent;
  const attempt = tryOf(agent, view);
  const tokens = call?.outputTokens ?? agent.tokens;
  return {
    state: markOf(agent),
    attempt: attempt > 1 ? attempt : null,
    confidence,
    tokens: tokens > 0 ? tokens : null,
    elapsed: call === null ? elapsed(agent) : elapsed({ startedAt, endedAt: now }),
    reason: call === null ? agent.reason : newReason(call),
    againIn: call?.state === "waiting" ? countdown(call, now) : null,
  };
}

/** What an answer is repaired for is said once, not again while the model writes. */
function newReason({ state, reason }: CallView): string | null {
  return state === "waiting" || state === "repairing" ? reason : null;
}

function outcomeFacts(before: PlanView, { outcome }: PlanView): Fields[] {
  if (outcome === null) return before.outcome === null ? [] : [{ state: "reviewed" }];
  if (before.outcome !== null) return [];
  switch (outcome.status) {
    case "awaiting-review":
      return [{ state: outcome.status, reason: outcome.reasons.join("; ") }];
    case "failed":
    case "cancelled":
      return [{ state: outcome.status, reason: outcome.reason }];
    default:
      return [{ state: outcome.status, prp: outcome.prpPath }];
  }
}

function elapsed({
  startedAt,
  endedAt,
}: {
  startedAt: string | null;
  endedAt: string | null;
}): string | null {
  return startedAt === null || endedAt === null ? null : formatDuration(between(startedAt, endedAt));
}

/** `key=value`, quoted where the value has spaces; what is null is left out. */
function writeFields(fields: Fields): string {
  return Object.entries(fields)
    .flatMap(([name, value]) => (value === null ? [] : [`${name}=${writeValue(String(value))}`]))
    .join(" ");
}

function writeValue(value: string): string {
  const line = safeLine(value);
  return /^[^\s"=]+$/.test(line) ? line : JSON.stringify(line);
}
