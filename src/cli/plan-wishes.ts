// What a person may wish of a plan that is there already: go on, stop, a decision on its draft.
import { exitCodes } from "../domain/errors.ts";
import type { PlanResult } from "../domain/plan-result.ts";
import type { Planner } from "../processes/planner.ts";
import { PlanEndedError } from "../processes/process-errors.ts";
import { approveCompleted, learnFrom } from "./approve-plan.ts";
import { chooseResult } from "./choose-plan.ts";
import type { Cli, GlobalFlags } from "./cli.ts";
import { closingOnError } from "./closing-on-error.ts";
import { type EngineFlags, loadSettings, loadTeam, modelFlags, openEngine, projectFolder } from "./engine.ts";
import { type FollowFlags, followPlan } from "./follow-plan.ts";
import { whileHearingSignals } from "./interruption.ts";
import { resultOf } from "./plan-shelf.ts";
import { safeJson, safeLine } from "./terminal/safe-text.ts";
import { failureLines } from "./terminal/summary.ts";
import type { Terminal } from "./terminal/terminal.ts";

export interface ReviewFlags extends FollowFlags, EngineFlags {
  readonly approve?: boolean;
  readonly reject?: boolean;
}

export interface CancelFlags extends GlobalFlags, EngineFlags {
  readonly reason: string;
}

export async function resumePlan(planId: string, flags: FollowFlags & EngineFlags, cli: Cli): Promise<void> {
  const planner = await openFor(flags, cli.terminal(flags));
  await closingOnError(planner, () => planner.resume(planId));
  await whileHearingSignals((stopped) => followPlan({ planner, planId, flags, cli, note: null, stopped }));
}

export async function cancelPlan(planId: string, flags: CancelFlags, cli: Cli): Promise<void> {
  const terminal = cli.terminal(flags);
  await refuseEnded(planId);
  const planner = await openFor(flags, terminal);
  await closingOnError(planner, () => planner.cancel(planId, flags.reason));
  await planner.close();
  terminal.talk(`Plan ${planId} is cancelled. What was done is kept.`);
}

export async function reviewPlan(planId: string, flags: ReviewFlags, cli: Cli): Promise<void> {
  const terminal = cli.terminal(flags);
  if (flags.approve !== true && flags.reject !== true) return tellReview(planId, flags, terminal, cli);
  if (flags.approve === true && (await isCompleted(planId))) return approveAfterwards(planId, flags, cli);
  await refuseEnded(planId);
  const planner = await openFor(flags, terminal);
  await closingOnError(planner, () => planner.review(planId, flags.approve === true ? "approve" : "reject"));
  await whileHearingSignals((stopped) => followPlan({ planner, planId, flags, cli, note: null, stopped }));
  if (flags.approve === true && (await isCompleted(planId))) await learnFrom(planId, flags, cli);
}

async function tellReview(planId: string, flags: ReviewFlags, terminal: Terminal, cli: Cli): Promise<void> {
  const result = await chooseResult(planId, terminal);
  if (flags.json === true) terminal.data(safeJson(result, 2));
  else for (const line of reviewLines(result)) terminal.tell(line);
  cli.finish(result.status === "awaiting-review" ? exitCodes.waitingForPerson : exitCodes.done);
}

function reviewLines(result: PlanResult): string[] {
  const { planId, status, review, questions } = result;
  return [
    status === "awaiting-review"
      ? `Plan ${planId} waits for a person.`
      : `Plan ${planId} is ${status} and waits for nobody. Its open questions: ${String(questions.length)}.`,
    ...failureLines(result).map((line) => `  ${line}`),
    ...review.reasons.map((reason) => `  ${safeLine(reason)}`),
    ...questions.flatMap(({ id, text, options, default: answer }) => [
      `${id} ${safeLine(text)}`,
      `    ${options.map((option) => (option === answer ? `${safeLine(option)} (default)` : safeLine(option))).join(" · ")}`,
    ]),
    ...(status === "awaiting-review" ? [`Decide with baco review ${planId} --approve, or --reject.`] : []),
  ];
}

async function isCompleted(planId: string): Promise<boolean> {
  const result = await resultOf(projectFolder(), planId);
  return result?.status === "completed" || result?.status === "completed-degraded";
}

/** A plan that waited for nobody may still be approved: that is what later plans learn from. */
async function approveAfterwards(planId: string, flags: ReviewFlags, cli: Cli): Promise<void> {
  await approveCompleted(planId, flags, cli);
  if (flags.json === true) cli.terminal(flags).data(safeJson(await resultOf(projectFolder(), planId), 2));
}

/** A plan that has come to its end takes no more wishes; saying nothing would look like success. */
async function refuseEnded(planId: string): Promise<void> {
  const result = await resultOf(projectFolder(), planId);
  if (result !== null && result.status !== "awaiting-review") throw new PlanEndedError(planId, result.status);
}

async function openFor(flags: FollowFlags & EngineFlags, terminal: Terminal): Promise<Planner> {
  const loaded = await loadSettings(modelFlags(flags));
  const { agents } = await loadTeam(loaded);
  return openEngine({ config: loaded.config, agents }, flags.bus ?? null, (problem) => {
    terminal.warn(`! ${safeLine(problem)}`);
  });
}
