// Progress as a pure fold: a view of the plan and one more message give the next view. A message that was already seen,
// or that comes too late, changes nothing.
import type { MessageOf } from "../bus/message.ts";
import type { catalogue } from "../bus/messages/index.ts";
import type { PhaseResult, ResultOf } from "../domain/phase-result.ts";
import {
  finishAgent,
  isEveryoneSettled,
  missAgent,
  seatTeam,
  skipTheRest,
  startAgent,
  stopAgent,
  unseat,
} from "./progress-agents.ts";
import { callAgent } from "./progress-calls.ts";
import { beginNext, beginStep, endStep, findStep, isOver, rewindSteps, stepOf } from "./progress-steps.ts";
import type { Outcome, PlanView } from "./progress-view.ts";

/** Anything that is said about a plan. */
export type PlanMessage = MessageOf<(typeof catalogue)[number]>;

/** What a person sees after one more message. */
export function nextView(view: PlanView, message: PlanMessage): PlanView {
  const { time } = message;
  switch (message.type) {
    case "plan.submitted":
      return submitted(view, message.data, time);
    case "machine.moved":
      return moved(view, message.data, time);
    case "phase.completed":
      return phaseDone(view, message.data, time);
    case "phase.failed":
      return endStep(view, stepOf(message.data.phase), "failed", time);
    case "agent.task":
    case "agent.started":
      return startAgent(view, message.data, time);
    case "agent.progress":
      return callAgent(view, message.data, time);
    case "agent.completed":
      return afterRunning(finishAgent(view, message.data, time), time);
    case "agent.failed":
      return afterRunning(missAgent(view, message.data, time), time);
    case "deadline.reached":
      return stopped(view, message.data, "failed", "It did not answer in time.", time);
    case "agent.withdrawn":
      return stopped(view, message.data, "skipped", "Its task was withdrawn.", time);
    case "plan.review":
      return { ...view, outcome: null };
    case "plan.awaiting-review":
      return { ...view, outcome: { status: "awaiting-review", reasons: message.data.reasons } };
    case "plan.completed":
      return ended(view, { status: message.data.status, prpPath: message.data.prpPath }, time);
    case "plan.failed":
      return ended(view, { status: "failed", reason: message.data.reason, fix: message.data.fix }, time);
    case "plan.cancelled":
      return ended(view, { status: "cancelled", reason: message.data.reason }, time);
    default:
      return view;
  }
}

type Submission = Extract<PlanMessage, { type: "plan.submitted" }>["data"];

function submitted(view: PlanView, { planId, brief, options }: Submission, time: string): PlanView {
  if (view.planId !== "") return view;
  const { mode, attempts } = options;
  return beginStep(
    { ...view, planId, title: brief.title, mode, attempts, startedAt: time },
    "analyzing",
    time,
  );
}

type Move = Extract<PlanMessage, { type: "machine.moved" }>["data"];

/** The chart says by itself where it is; a step that is worked on again, such as a second draft, shows only here. */
function moved(view: PlanView, { machine, to, seq }: Move, time: string): PlanView {
  const step = findStep(to);
  if (machine !== "orchestrator" || step === null || seq <= view.moves || view.outcome !== null) return view;
  return beginStep({ ...view, moves: seq }, step, time);
}

type PhaseDone = Extract<PlanMessage, { type: "phase.completed" }>["data"];

function phaseDone(view: PlanView, { result, round }: PhaseDone, time: string): PlanView {
  if (result.phase === "apply-answers") return revised(view, result, round, time);
  const step = stepOf(result.phase);
  const known = learn(view, result);
  if (isOver(view, step)) return known;
  const next = beginNext(endStep(known, step, "done", time), step, time);
  return result.phase === "select-agents" ? afterRunning(next, time) : next;
}

/** A person has answered: who is asked again goes back to work, and the draft is written anew. */
function revised(
  view: PlanView,
  { reused }: ResultOf<"apply-answers">,
  revisions: number,
  time: string,
): PlanView {
  if (revisions <= view.revisions) return view;
  const again = unseat({ ...rewindSteps(view, "running"), revisions, outcome: null }, reused);
  return afterRunning(beginStep(again, "running", time), time);
}

type Stop = Pick<Extract<PlanMessage, { type: "deadline.reached" }>["data"], "role" | "round">;

/** What was said before the last review is over. */
function stopped(
  view: PlanView,
  { role, round }: Stop,
  state: "failed" | "skipped",
  reason: string,
  time: string,
): PlanView {
  return round < view.revisions ? view : afterRunning(stopAgent(view, role, state, reason, time), time);
}

function learn(view: PlanView, result: Exclude<PhaseResult, ResultOf<"apply-answers">>): PlanView {
  switch (result.phase) {
    case "analyze-complexity": {
      const { level, score, confidence } = result.profile;
      return { ...view, complexity: { level, score, confidence }, questions: result.questions.length };
    }
    case "recall-patterns":
      return { ...view, patterns: result.patterns.length };
    case "select-agents": {
      const { cut, notTriggered } = result.selection;
      return seatTeam({ ...view, cut: cut.map(({ role, why }) => ({ role, why })), notTriggered }, result);
    }
    case "write-prp":
      return { ...view, questions: result.prp.questions.length };
    case "validate-prp":
      return { ...view, confidence: result.confidence.value, review: result.review };
  }
}

/** The last answer ends the running step and begins the writing. */
function afterRunning(view: PlanView, time: string): PlanView {
  if (isOver(view, "running") || !isEveryoneSettled(view)) return view;
  return beginNext(endStep(view, "running", "done", time), "running", time);
}

function ended(view: PlanView, outcome: Outcome, time: string): PlanView {
  const settled = skipTheRest(view, "The plan ended first.", time);
  const state = outcome.status === "failed" || outcome.status === "cancelled" ? "failed" : "done";
  const working = settled.steps.filter((step) => step.state === "works");
  return { ...working.reduce((seen, { step }) => endStep(seen, step, state, time), settled), outcome };
}
