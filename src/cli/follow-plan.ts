// Stays with a plan until it rests or the person stops us, then hands over the result in the form that was asked for.
import type { PlanResult } from "../domain/plan-result.ts";
import { systemClock } from "../processes/clock.ts";
import type { Planner } from "../processes/planner.ts";
import { askReview, mayAsk } from "./ask-review.ts";
import { showAfterRevision } from "./terminal/after-revision.ts";
import { chooseShow, silentShow } from "./terminal/choose-show.ts";
import type { Cli, GlobalFlags } from "./cli.ts";
import { errorDocument } from "./terminal/errors.ts";
import { type StopCode, StoppedError } from "./interruption.ts";
import { resultExitCode } from "./result-exit-code.ts";
import { safeJson, safeLine } from "./terminal/safe-text.ts";
import { failureLines, nextLines, summaryLines } from "./terminal/summary.ts";
import type { Terminal } from "./terminal/terminal.ts";
import { type Watched, watchPlan } from "./watch-plan.ts";
import { wrap } from "./terminal/width.ts";

/** How a person wants to follow a plan. */
export interface FollowFlags extends GlobalFlags {
  readonly json?: boolean;
  readonly jsonl?: boolean;
}

interface Following {
  readonly planner: Planner;
  readonly planId: string;
  readonly flags: FollowFlags;
  readonly cli: Cli;
  /** Said once, under the summary. */
  readonly note: string | null;
  /** Resolves when a signal stops us. */
  readonly stopped: Promise<StopCode>;
  /** ISO time at which answers to a review were sent, when the plan is about to take them in. */
  readonly revisedAfter?: string | null;
}

/**
 * Follows the plan to its rest, prints what came of it, and sets the exit code. Where it waits for a person who sits
 * here, they are asked, and it is followed further. Closes the planner.
 */
export async function followPlan(following: Following): Promise<void> {
  try {
    await followToRest(following);
  } finally {
    await following.planner.close();
  }
}

async function followToRest(following: Following): Promise<void> {
  const { planId, flags, cli, note } = following;
  const terminal = cli.terminal(flags);
  const { rest } = await watch(following, terminal);
  // Said before anything is let go of: a person who presses Ctrl-C twice must know how to go on, too.
  if (typeof rest === "number") sayStopped(planId, rest, flags, cli);
  else if (rest.status === "awaiting-review" && mayAsk(flags)) await askAndFollow(rest, following, terminal);
  else deliver({ result: rest, flags, note, terminal, cli });
}

function watch(following: Following, terminal: Terminal): Promise<Watched> {
  const { planner, planId, flags, stopped, revisedAfter = null } = following;
  const watched = { planner, planId, stopped };
  if (flags.jsonl === true)
    return watchPlan({ ...watched, show: silentShow, hear: (message) => terminal.data(safeJson(message)) });
  if (revisedAfter === null)
    return watchPlan({ ...watched, show: chooseShow(terminal), hear: () => undefined });
  const show = showAfterRevision(revisedAfter, terminal, () => chooseShow(terminal));
  return watchPlan({ ...watched, show, hear: (message) => show.hear(message) });
}

async function askAndFollow(result: PlanResult, following: Following, terminal: Terminal): Promise<void> {
  const { planner, planId, flags, cli, note, stopped } = following;
  const verdict = await askReview(result, terminal, stopped);
  if (verdict === null) {
    deliver({ result, flags, note, terminal, cli });
    return;
  }
  const { contentHash } = result.review;
  const sentAt = systemClock.now();
  const reply = await planner.review(planId, {
    ...verdict,
    ...(contentHash === null ? {} : { contentHash }),
  });
  tellReceipt(planId, reply, terminal);
  await followToRest({ ...following, revisedAfter: reply.status === "revising" ? sentAt : null });
}

/** Only the first word on a draft counts: of several reviewers one wins, and the others are told. */
export function tellReceipt(
  planId: string,
  { counted, status }: { readonly counted: boolean; readonly status: string },
  terminal: Terminal,
): void {
  if (!counted)
    terminal.warn(
      `This draft of plan ${planId} was answered before, and the first answer counts; it is ${status}.`,
    );
}

function sayStopped(planId: string, code: StopCode, flags: FollowFlags, cli: Cli): void {
  const terminal = cli.terminal(flags);
  terminal.warn("Stopped. What is done is kept; go on with");
  terminal.warn(`  baco resume ${planId}`);
  const stopped = errorDocument(new StoppedError(planId, code));
  if (flags.json === true) terminal.data(safeJson(stopped, 2));
  if (flags.jsonl === true) terminal.data(safeJson(stopped));
  cli.finish(code);
}

interface Delivery extends Pick<Following, "flags" | "note" | "cli"> {
  readonly result: PlanResult;
  readonly terminal: Terminal;
}

function deliver({ result, flags, note, terminal, cli }: Delivery): void {
  if (flags.json === true) terminal.data(safeJson(result, 2));
  else if (flags.jsonl === true) terminal.data(safeJson(result));
  else tellResult(result, note, terminal);
  const isTold = flags.json !== true && flags.jsonl !== true && flags.quiet !== true;
  if (!isTold && result.status === "failed")
    for (const line of failureLines(result)) terminal.warn(`✗ ${line}`);
  cli.finish(resultExitCode(result));
}

function tellResult(result: PlanResult, note: string | null, terminal: Terminal): void {
  const { paint, columns } = terminal;
  const summary = summaryLines(result, { paint, columns });
  const notes = note === null ? [] : ["", ...wrap(note, columns - 2).map((line) => `  ${line}`)];
  for (const line of ["", ...summary, ...notes, "", ...nextLines(result, { paint, columns })])
    terminal.talk(line);
  // For scripts: on a terminal the path stands in the summary already.
  if (result.prp !== null && !terminal.isDataShown) terminal.data(safeLine(result.prp.path));
}
