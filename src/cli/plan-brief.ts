// What `baco plan` does: reads the brief, hands it to the planner, and stays until the plan rests.
import { agents } from "../agents/index.ts";
import type { Brief } from "../domain/brief.ts";
import type { PlanOptions } from "../domain/plan-options.ts";
import { UnknownRoleError } from "../domain/select-agents.ts";
import { refuseFolder } from "../files/refuse-folder.ts";
import { planOptionsOf } from "../processes/config-plan-options.ts";
import type { Config } from "../processes/config-settings.ts";
import type { Cli } from "./cli.ts";
import { closingOnError } from "./closing-on-error.ts";
import { loadSettings, openEngine } from "./engine.ts";
import { followPlan } from "./follow-plan.ts";
import { whileHearingSignals } from "./interruption.ts";
import { type PlanFlags, settingsOf } from "./plan-flags.ts";
import { readBriefFile } from "./read-brief-file.ts";
import { safeLine } from "./terminal/safe-text.ts";

export async function planBrief(file: string | undefined, flags: PlanFlags, cli: Cli): Promise<void> {
  const { agents: force = [], without: forbid = [], offline = false, out = null } = flags;
  refuseUnknownRoles([...force, ...forbid]);
  if (out !== null) await refuseFolder(out);
  const { config } = await loadSettings(settingsOf(flags));
  const brief = await readBriefFile({ file, context: flags.context, mayListen: flags.input !== false }, cli);
  const options = planOptionsOf(config, { offline, force, forbid, out });
  if (flags.dryRun === true) await tellPreview(brief, options, flags, cli);
  else await makePlan(brief, options, config, flags, cli);
}

async function makePlan(
  brief: Brief,
  options: PlanOptions,
  config: Config,
  flags: PlanFlags,
  cli: Cli,
): Promise<void> {
  const terminal = cli.terminal(flags);
  const planner = await openEngine(config, flags.bus ?? null, (problem) => {
    terminal.warn(`! ${safeLine(problem)}`);
  });
  // From here on a signal finds a plan that exists, and the person must hear how to go on with it.
  await whileHearingSignals(async (stopped) => {
    const { planId } = await closingOnError(planner, () => planner.submit(brief, options));
    await followPlan({ planner, planId, flags, cli, note: noteOn(flags, config), stopped });
  });
}

async function tellPreview(brief: Brief, options: PlanOptions, flags: PlanFlags, cli: Cli): Promise<void> {
  const [{ preview }, { tellDryRun }] = await Promise.all([
    import("../processes/preview.ts"),
    import("./dry-run.ts"),
  ]);
  tellDryRun(await preview(brief, options), options, cli.terminal(flags), flags.json === true);
}

/** A plan without a model is no failure, but nobody should be left to guess. */
function noteOn({ offline }: PlanFlags, { model }: Config): string | null {
  if (offline === true || model !== null) return null;
  return "No model configured: planned offline by rules. To ask one: set OPENAI_API_KEY and pass --model NAME.";
}

function refuseUnknownRoles(roles: readonly string[]): void {
  const known = agents.map(({ role }) => role);
  const unknown = roles.find((role) => !known.includes(role));
  if (unknown !== undefined) throw new UnknownRoleError(unknown, known);
}
