// What `baco plan` does: reads the brief, hands it to the planner, and stays until the plan rests.
import type { AgentDefinition } from "../agents/define.ts";
import type { Brief } from "../domain/brief.ts";
import type { PlanBase } from "../domain/plan-base.ts";
import type { PlanOptions } from "../domain/plan-options.ts";
import { UnknownRoleError } from "../domain/select-agents.ts";
import { planFolder } from "../files/plan-folder.ts";
import { refuseFolder } from "../files/refuse-folder.ts";
import { writeFileAtomically } from "../files/write-file-atomically.ts";
import { planOptionsOf } from "../processes/config-plan-options.ts";
import type { Config } from "../processes/config-settings.ts";
import type { RecordingChoice } from "../processes/open-model.ts";
import type { Cli } from "./cli.ts";
import { closingOnError } from "./closing-on-error.ts";
import { type Engine, loadSettings, loadTeam, openEngine, projectFolder } from "./engine.ts";
import { followPlan } from "./follow-plan.ts";
import { whileHearingSignals } from "./interruption.ts";
import { type PlanFlags, settingsOf } from "./plan-flags.ts";
import { readBriefFile, type ReadBrief } from "./read-brief-file.ts";
import { safeLine } from "./terminal/safe-text.ts";
import type { Terminal } from "./terminal/terminal.ts";

export async function planBrief(file: string | undefined, flags: PlanFlags, cli: Cli): Promise<void> {
  const { agents: force = [], without: forbid = [], offline = false, out = null } = flags;
  if (out !== null) await refuseFolder(out);
  const loaded = await loadSettings(settingsOf(flags));
  const recording = recordingOf(flags);
  const config = await configFor(loaded.config, recording);
  const { agents } = await loadTeam(loaded);
  refuseUnknownRoles([...force, ...forbid], agents);
  const given = await readBriefFile({ file, context: flags.context, mayListen: flags.input !== false }, cli);
  const fresh = flags.fromRepo === undefined ? given : await inRepository(given, flags.fromRepo);
  const { read, base } = await uponEarlier(fresh, flags);
  const { brief, leftOut } = read;
  if (leftOut.length > 0)
    cli.terminal(flags).talk(`Left out, for they hold no brief: ${safeLine(leftOut.join(", "))}.`);
  // Where a person put the PRP of the earlier plan, there they look for this one.
  const options = planOptionsOf(config, {
    offline,
    force,
    forbid,
    out: out ?? base?.options.out ?? null,
    reviewAlways: flags.review === "always",
  });
  const wish = { brief, options, base };
  if (flags.dryRun === true) await tellPreview(wish, { config, agents }, flags, cli);
  else await makePlan({ ...wish, joined: read.joined }, { config, agents, recording }, flags, cli);
}

function recordingOf({ record, replay }: PlanFlags): RecordingChoice | null {
  if (replay !== undefined) return { kind: "replay", folder: replay };
  return record === undefined ? null : { kind: "record", folder: record };
}

/** A replay asks the model that was recorded, whatever is configured. */
async function configFor(config: Config, recording: RecordingChoice | null): Promise<Config> {
  if (recording?.kind !== "replay") return config;
  const { openReplay } = await import("../processes/recording-folder.ts");
  const { endpoint } = await openReplay(recording.folder);
  return { ...config, model: endpoint.model };
}

/** What is to be planned, how, and upon what. */
interface Wish {
  readonly brief: Brief;
  readonly options: PlanOptions;
  readonly base: PlanBase | null;
}

async function uponEarlier(
  read: ReadBrief,
  { from }: PlanFlags,
): Promise<{ read: ReadBrief; base: PlanBase | null }> {
  if (from === undefined) return { read, base: null };
  const { uponPlan } = await import("./upon-plan.ts");
  return uponPlan(read, from);
}

async function inRepository(read: ReadBrief, folder: string): Promise<ReadBrief> {
  const { withRepository } = await import("./read-from-repository.ts");
  return { ...read, brief: await withRepository(read.brief, folder) };
}

async function makePlan(
  { brief, options, base, joined }: Wish & Pick<ReadBrief, "joined">,
  engine: Engine,
  flags: PlanFlags,
  cli: Cli,
): Promise<void> {
  const terminal = cli.terminal(flags);
  const planner = await openEngine(engine, flags.bus ?? null, (problem) => {
    terminal.warn(`! ${safeLine(problem)}`);
  });
  // From here on a signal finds a plan that exists, and the person must hear how to go on with it.
  await whileHearingSignals(async (stopped) => {
    const { planId } = await closingOnError(planner, () => planner.submit(brief, options, base));
    if (joined !== null) await keepJoined(joined, planId, terminal);
    await followPlan({ planner, planId, flags, cli, note: noteOn(flags, engine.config), stopped });
  });
}

/** The lines of the PRP count over this text, so it stays beside the plan. */
async function keepJoined(joined: string, planId: string, terminal: Terminal): Promise<void> {
  const { brief } = planFolder(projectFolder(), planId);
  await writeFileAtomically(brief, joined);
  terminal.talk(`The lines of the plan count over ${safeLine(brief)}, all files one below the other.`);
}

async function tellPreview(
  { brief, options, base }: Wish,
  { config, agents }: Pick<Engine, "config" | "agents">,
  flags: PlanFlags,
  cli: Cli,
): Promise<void> {
  const [{ preview }, { tellDryRun }] = await Promise.all([
    import("../processes/preview.ts"),
    import("./dry-run.ts"),
  ]);
  const shown = await preview(brief, options, agents, base);
  tellDryRun(shown, { options, config }, cli.terminal(flags), flags.json === true);
}

/** A plan without a model is no failure, but nobody should be left to guess. */
function noteOn({ offline }: PlanFlags, { model, baseUrl }: Config): string | null {
  if (offline === true || model !== null) return null;
  if (baseUrl !== null)
    return "A base URL is set, but no model: planned offline by rules. To ask one: pass --model NAME too.";
  return "No model configured: planned offline by rules. To ask one: set OPENAI_API_KEY and pass --model NAME.";
}

function refuseUnknownRoles(roles: readonly string[], agents: readonly AgentDefinition[]): void {
  const known = agents.map(({ role }) => role);
  const unknown = roles.find((role) => !known.includes(role));
  if (unknown !== undefined) throw new UnknownRoleError(unknown, known);
}
