// What a person may wish of a plan that is there already: that it goes on, that it stops.
import type { Planner } from "../processes/planner.ts";
import { PlanEndedError } from "../processes/process-errors.ts";
import type { Cli, GlobalFlags } from "./cli.ts";
import { closingOnError } from "./closing-on-error.ts";
import { type EngineFlags, loadSettings, loadTeam, modelFlags, openEngine, projectFolder } from "./engine.ts";
import { type FollowFlags, followPlan } from "./follow-plan.ts";
import { whileHearingSignals } from "./interruption.ts";
import { resultOf } from "./plan-shelf.ts";
import { safeLine } from "./terminal/safe-text.ts";
import type { Terminal } from "./terminal/terminal.ts";

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

/** A plan that has come to its end takes no more wishes; saying nothing would look like success. */
export async function refuseEnded(planId: string): Promise<void> {
  const result = await resultOf(projectFolder(), planId);
  if (result !== null && result.status !== "awaiting-review") throw new PlanEndedError(planId, result.status);
}

/** A planner for a wish, as it is configured; whoever opened it closes it. */
export async function openFor(flags: FollowFlags & EngineFlags, terminal: Terminal): Promise<Planner> {
  const { config, ...loaded } = await loadSettings(modelFlags(flags));
  const { agents } = await loadTeam(loaded);
  const withoutModel = flags.offline === true;
  const engine = {
    config: withoutModel ? { ...config, model: null } : config,
    agents,
    mayDoWithoutModel: withoutModel,
  };
  return openEngine(engine, flags.bus ?? null, (problem) => {
    terminal.warn(`! ${safeLine(problem)}`);
  });
}
