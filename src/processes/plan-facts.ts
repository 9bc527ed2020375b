// What a plan's messages add up to: the journal, read as facts.
import type { PhaseResult } from "../domain/phase-result.ts";
import type { PlanFacts } from "../domain/plan-facts.ts";
import type { PlanFact } from "./plan-chart.ts";

/** How the chart has settled each role: it alone says which answer counts and which came too late. */
type Settled = Readonly<Record<string, string>>;

/** The facts after one more message; null until `plan.submitted`. */
export function factsAfter(facts: PlanFacts | null, message: PlanFact, settled: Settled): PlanFacts | null {
  if (message.type === "plan.submitted") return facts ?? firstFacts(message);
  if (!facts) return null;
  switch (message.type) {
    case "phase.completed":
      return withResult(facts, message.data.result);
    case "agent.completed":
      return settled[message.data.role] === "completed" ? withOutput(facts, message) : facts;
    case "agent.failed":
      return settled[message.data.role] === "failed"
        ? withFailure(facts, message.data.role, message.data.reason)
        : facts;
    case "deadline.reached":
      return settled[message.data.role] === "timed-out"
        ? withFailure(facts, message.data.role, "It did not answer in time.")
        : facts;
    default:
      return facts;
  }
}

function firstFacts({ data, time }: Extract<PlanFact, { type: "plan.submitted" }>): PlanFacts {
  return {
    planId: data.planId,
    submittedAt: time,
    brief: data.brief,
    options: data.options,
    base: data.base,
    answers: [],
    shown: null,
    phases: {},
    outputs: {},
    failures: {},
  };
}

function withResult(facts: PlanFacts, result: PhaseResult): PlanFacts {
  const next = { ...facts, phases: { ...facts.phases, [result.phase]: result } };
  // Answers that are taken over count from the moment at which the team is known.
  return result.phase === "select-agents"
    ? { ...next, outputs: { ...result.reused, ...facts.outputs } }
    : next;
}

function withOutput(facts: PlanFacts, { data }: Extract<PlanFact, { type: "agent.completed" }>): PlanFacts {
  if (Object.hasOwn(facts.outputs, data.role)) return facts;
  return { ...facts, outputs: { ...facts.outputs, [data.role]: data.output } };
}

function withFailure(facts: PlanFacts, role: string, reason: string): PlanFacts {
  if (Object.hasOwn(facts.failures, role)) return facts;
  return { ...facts, failures: { ...facts.failures, [role]: reason } };
}
