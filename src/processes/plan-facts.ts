// What a plan's messages add up to: the journal, read as facts.
import type { PhaseResult } from "../domain/phase-result.ts";
import type { PlanFacts } from "../domain/plan-facts.ts";
import { completeAnswers, withAnswers } from "../domain/review-answers.ts";
import type { PlanFact } from "./plan-chart.ts";

/** How the chart stands after the message: it alone says which answer counts and which came too late. */
export interface Standing {
  readonly value: string;
  readonly context: { readonly settled: Readonly<Record<string, string>> };
}

/** The facts after one more message; null until `plan.submitted`. */
export function factsAfter(facts: PlanFacts | null, message: PlanFact, standing: Standing): PlanFacts | null {
  if (message.type === "plan.submitted") return facts ?? firstFacts(message);
  if (!facts) return null;
  const { settled } = standing.context;
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
      if (message.data.role === "review") return afterExpiry(facts, standing);
      return settled[message.data.role] === "timed-out"
        ? withFailure(facts, message.data.role, "It did not answer in time.")
        : facts;
    case "plan.resumed":
      return afterExpiry(facts, standing);
    case "plan.review":
      return message.data.decision === "reject" ? facts : withReview(facts, message.data.answers);
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
  switch (result.phase) {
    case "select-agents":
      // Answers that are taken over count from the moment at which the team is known.
      return { ...next, outputs: { ...result.reused, ...facts.outputs } };
    case "apply-answers":
      return withRevision(next, result.reused);
    default:
      return next;
  }
}

/** The roles that are asked again have said nothing yet, and the draft is to be written and validated anew. */
function withRevision(facts: PlanFacts, reused: PlanFacts["outputs"]): PlanFacts {
  const { "write-prp": _draft, "validate-prp": _verdict, ...phases } = facts.phases;
  const failures = Object.entries(facts.failures).filter(([role]) => Object.hasOwn(reused, role));
  return { ...facts, phases, outputs: reused, failures: Object.fromEntries(failures) };
}

type Review = Extract<PlanFact, { type: "plan.review" }>["data"];

/** Each question of the draft with its answer; what nobody answered has its default. A draft is reviewed once. */
function withReview(facts: PlanFacts, given: Review["answers"]): PlanFacts {
  const shown = facts.phases["write-prp"]?.prp ?? null;
  const review = facts.phases["validate-prp"]?.review;
  if (shown === null || review === undefined || facts.shown === shown) return facts;
  return { ...facts, shown, answers: withAnswers(facts.answers, completeAnswers(review.questions, given)) };
}

/** Where a clock completes the plan, nobody has answered its review in time; else it changes nothing. */
function afterExpiry(facts: PlanFacts, { value }: Standing): PlanFacts {
  return value === "completed" ? withReview(facts, []) : facts;
}

function withOutput(facts: PlanFacts, { data }: Extract<PlanFact, { type: "agent.completed" }>): PlanFacts {
  if (Object.hasOwn(facts.outputs, data.role)) return facts;
  return { ...facts, outputs: { ...facts.outputs, [data.role]: data.output } };
}

function withFailure(facts: PlanFacts, role: string, reason: string): PlanFacts {
  if (Object.hasOwn(facts.failures, role)) return facts;
  return { ...facts, failures: { ...facts.failures, [role]: reason } };
}
