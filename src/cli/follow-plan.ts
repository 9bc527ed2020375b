// Stays with a plan until it rests or the person stops us, then hands over the result in the form that was asked for.
import type { Outcome, PlanView } from "../processes/progress-view.ts";
import { emptyView } from "../processes/progress-view.ts";
import type { PlanResult } from "../domain/plan-result.ts";
import type { Planner } from "../processes/planner.ts";
import type { PlanMessage } from "../processes/progress.ts";
import { chooseShow, silentShow } from "./choose-show.ts";
import type { Cli, GlobalFlags } from "./cli.ts";
import { awaitInterruption, type StopCode } from "./interruption.ts";
import { resultExitCode } from "./result-exit-code.ts";
import { safeJson, safeLine } from "./safe-text.ts";
import { nextLines, summaryLines } from "./summary.ts";
import type { Terminal } from "./terminal.ts";

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
}

/** Follows the plan to its rest, prints what came of it, and sets the exit code. Closes the planner. */
export async function followPlan({ planner, planId, flags, cli, note }: Following): Promise<void> {
  const terminal = cli.terminal(flags);
  const interruption = awaitInterruption();
  try {
    const { rest, view } = await watch(planner, planId, flags, terminal, interruption.stopped);
    if (typeof rest === "number") sayStopped(planId, rest, terminal, cli);
    else deliver(rest, view.outcome, flags, note, terminal, cli);
    await planner.close();
  } finally {
    interruption.release();
  }
}

async function watch(
  planner: Planner,
  planId: string,
  flags: FollowFlags,
  terminal: Terminal,
  stopped: Promise<StopCode>,
): Promise<{ rest: PlanResult | StopCode; view: PlanView }> {
  const { nextView } = await import("../processes/progress.ts");
  const show = flags.jsonl === true ? silentShow : chooseShow(terminal);
  let view = emptyView;
  const hear = (message: PlanMessage): void => {
    if (flags.jsonl === true) terminal.data(safeJson(message));
    view = nextView(view, message);
    show.show(view, message.time);
  };
  try {
    await planner.follow(planId, hear);
    const rest = await Promise.race([planner.outcome(planId), stopped]);
    return { rest, view };
  } finally {
    show.end();
  }
}

function sayStopped(planId: string, code: StopCode, terminal: Terminal, cli: Cli): void {
  terminal.warn("Stopped. What is done is kept; go on with");
  terminal.warn(`  baco resume ${planId}`);
  cli.finish(code);
}

function deliver(
  result: PlanResult,
  outcome: Outcome | null,
  flags: FollowFlags,
  note: string | null,
  terminal: Terminal,
  cli: Cli,
): void {
  if (flags.json === true) terminal.data(safeJson(result, 2));
  else if (flags.jsonl === true) terminal.data(safeJson(result));
  else tellResult(result, note, terminal);
  if (outcome?.status === "failed") sayWhy(outcome, terminal);
  cli.finish(resultExitCode(result));
}

function tellResult(result: PlanResult, note: string | null, terminal: Terminal): void {
  const { paint } = terminal;
  const lines = [
    "",
    ...summaryLines(result, paint),
    ...(note === null ? [] : ["", `  ${note}`]),
    "",
    ...nextLines(result, paint),
  ];
  for (const line of lines) terminal.talk(line);
  // For scripts: on a terminal the path stands in the summary already.
  if (result.prp !== null && !terminal.isDataShown) terminal.data(safeLine(result.prp.path));
}

function sayWhy({ reason, fix }: Extract<Outcome, { status: "failed" }>, terminal: Terminal): void {
  terminal.warn(`${terminal.paint("bad", "✗")} ${terminal.paint("strong", safeLine(reason))}`);
  if (fix !== "") terminal.warn(`  → ${safeLine(fix)}`);
}
