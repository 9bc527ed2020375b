// What `baco review` does: shows what a plan asks of a person, or sends what they decided and follows the plan on.
import { exitCodes, InvalidInputError } from "../domain/errors.ts";
import type { PlanResult } from "../domain/plan-result.ts";
import type { Planner, Verdict } from "../processes/planner.ts";
import { systemClock } from "../processes/clock.ts";
import { approveCompleted, learnFrom } from "./approve-plan.ts";
import { chooseResult } from "./choose-plan.ts";
import type { Cli } from "./cli.ts";
import { closingOnError } from "./closing-on-error.ts";
import { type EngineFlags, projectFolder } from "./engine.ts";
import { type FollowFlags, followPlan, tellReceipt } from "./follow-plan.ts";
import { givenAnswers } from "./given-answers.ts";
import { whileHearingSignals } from "./interruption.ts";
import { openFor, refuseEnded, resumePlan } from "./plan-wishes.ts";
import { resultOf } from "./plan-shelf.ts";
import { reviewLines } from "./terminal/review-lines.ts";
import { tellLines } from "./terminal/say-lines.ts";
import { safeJson } from "./terminal/safe-text.ts";

export interface ReviewFlags extends FollowFlags, EngineFlags {
  readonly approve?: boolean;
  readonly reject?: boolean;
  /** `N=TEXT`, once for each question that is answered. */
  readonly answer?: readonly string[];
}

export async function reviewPlan(planId: string, flags: ReviewFlags, cli: Cli): Promise<void> {
  if (flags.approve === true && (await isCompleted(planId))) return approveAfterwards(planId, flags, cli);
  const decides = flags.approve === true || flags.reject === true || flags.answer !== undefined;
  if (decides) await refuseEnded(planId);
  const result = await chooseResult(planId, cli.terminal(flags));
  if (isExpired(result)) return completeExpired(result, decides, flags, cli);
  if (!decides) return tellReview(result, flags, cli);
  await sendVerdict(planId, verdictOf(result, flags), flags, cli);
  if (flags.approve === true && (await isCompleted(planId))) await learnFrom(planId, flags, cli);
}

/** The decision, bound to the draft that `baco review` shows. */
function verdictOf({ planId, review }: PlanResult, { answer, reject }: ReviewFlags): Verdict {
  const bound = review.contentHash === null ? {} : { contentHash: review.contentHash };
  if (answer === undefined) return { decision: reject === true ? "reject" : "approve", ...bound };
  return { decision: "answer", answers: givenAnswers(planId, answer, review.questions), ...bound };
}

async function sendVerdict(planId: string, verdict: Verdict, flags: ReviewFlags, cli: Cli): Promise<void> {
  const terminal = cli.terminal(flags);
  const planner = await openFor(flags, terminal);
  const sentAt = systemClock.now();
  const reply = await closingOnError(planner, async () => {
    const receipt = await planner.review(planId, verdict);
    // Whoever answered first may have died before the plan went on.
    if (!receipt.counted) await planner.resume(planId);
    return receipt;
  });
  tellReceipt(planId, reply, terminal);
  await followFurther(planner, { planId, sentAt, status: reply.status }, flags, cli);
}

async function followFurther(
  planner: Planner,
  { planId, sentAt, status }: { planId: string; sentAt: string; status: string },
  flags: ReviewFlags,
  cli: Cli,
): Promise<void> {
  const revisedAfter = status === "revising" ? sentAt : null;
  await whileHearingSignals((stopped) =>
    followPlan({ planner, planId, flags, cli, note: null, stopped, revisedAfter }),
  );
}

async function tellReview(result: PlanResult, flags: ReviewFlags, cli: Cli): Promise<void> {
  const terminal = cli.terminal(flags);
  if (flags.json === true) terminal.data(safeJson(result, 2));
  else tellLines(reviewLines(result), terminal);
  cli.finish(result.status === "awaiting-review" ? exitCodes.waitingForPerson : exitCodes.done);
  return Promise.resolve();
}

function isExpired({ status, review: { expiresAt } }: PlanResult): boolean {
  return status === "awaiting-review" && expiresAt !== null && expiresAt <= systemClock.now();
}

/** Nobody answered in time: the plan only needs a process to end with its defaults. */
async function completeExpired(
  { planId, review }: PlanResult,
  decides: boolean,
  flags: ReviewFlags,
  cli: Cli,
): Promise<void> {
  const until = (review.expiresAt ?? "").slice(0, 16).replace("T", " ");
  cli.terminal(flags).talk(`The review of plan ${planId} expired on ${until} UTC: its defaults hold.`);
  await resumePlan(planId, flags, cli);
  if (decides)
    throw new InvalidInputError(
      `Your decision on plan ${planId} came too late.`,
      `It waited until ${until} UTC and was then completed with its defaults.`,
      `See it with \`baco show ${planId}\`; plan an edited brief upon it with --from ${planId}.`,
    );
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
