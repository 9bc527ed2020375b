// Progress where nothing can be redrawn, such as a log: one line for each change, as facts with fields.
import type { AgentView, PlanView, StepView } from "../../processes/progress-view.ts";
import { between, formatDuration } from "./duration.ts";
import { safeLine } from "./safe-text.ts";

/** A line for everything that one message, said at `time` (ISO), has changed. */
export function changeLines(before: PlanView, after: PlanView, time: string): string[] {
  const clock = time.slice(11, 19);
  const facts = [...agentFacts(before, after), ...stepFacts(before, after), ...outcomeFacts(before, after)];
  return facts.map((fields) => `${clock} ${writeFields({ plan: after.planId, ...fields })}`);
}

type Fields = Readonly<Record<string, string | number | null>>;

function stepFacts(before: PlanView, after: PlanView): Fields[] {
  return after.steps
    .filter((step, i) => step.state !== before.steps[i]?.state)
    .map((step) => ({ step: step.step, state: step.state, ...learnt(step, after), elapsed: elapsed(step) }));
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

function agentFacts(before: PlanView, after: PlanView): Fields[] {
  const old = new Map(before.agents.map((agent) => [agent.role, agent]));
  return after.agents.filter((agent) => hasChanged(agent, old.get(agent.role))).map(agentFact);
}

/** That an agent waits is said once with the team, so its first line is the one where it moves. */
function hasChanged(agent: AgentView, old: AgentView | undefined): boolean {
  return agent.state !== (old?.state ?? "waits") || agent.attempt !== (old?.attempt ?? 0);
}

function agentFact(agent: AgentView): Fields {
  return {
    agent: agent.role,
    state: agent.state,
    attempt: agent.attempt > 1 ? agent.attempt : null,
    confidence: agent.confidence,
    tokens: agent.tokens > 0 ? agent.tokens : null,
    elapsed: elapsed(agent),
    reason: agent.reason,
  };
}

function outcomeFacts(before: PlanView, { outcome }: PlanView): Fields[] {
  if (outcome === null || before.outcome !== null) return [];
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
