// The one door to what does the work. It loads late, so that a verb that only prints help starts at once.
import type { AgentDefinition } from "../agents/define.ts";
import type { ConfigFlags, LoadedConfig } from "../processes/config.ts";
import type { Config } from "../processes/config-settings.ts";
import type { Registry } from "../processes/load-agents.ts";
import type { RecordingChoice } from "../processes/open-model.ts";
import type { Planner } from "../processes/planner.ts";

/** Flags that choose the model and the bus. */
export interface EngineFlags {
  readonly model?: string;
  readonly baseUrl?: string;
  readonly bus?: string;
  /** No model, even if one is configured. */
  readonly offline?: boolean;
}

/** Where plans are kept: the folder in which the command was given. */
export function projectFolder(): string {
  return process.cwd();
}

/** The configuration under these flags, with the origin of every value. */
export async function loadSettings(flags: ConfigFlags): Promise<LoadedConfig> {
  const [{ loadConfig, userConfigFolder }, { homeFolder }] = await Promise.all([
    import("../processes/config.ts"),
    import("../files/user-folders.ts"),
  ]);
  const userFolder = userConfigFolder(process.env, homeFolder());
  return loadConfig({ flags, env: process.env, projectFolder: projectFolder(), userFolder });
}

/** Everyone who may be called here: the agents of the house, and those of this project and this user. */
export async function loadTeam({ agents }: Pick<LoadedConfig, "agents">): Promise<Registry> {
  const { loadAgents } = await import("../processes/load-agents.ts");
  return loadAgents(projectFolder(), agents);
}

/** What `--model` and `--base-url` say, as settings. */
export function modelFlags({ model, baseUrl }: EngineFlags): ConfigFlags {
  return { ...(model === undefined ? {} : { model }), ...(baseUrl === undefined ? {} : { baseUrl }) };
}

/** What a planner is to work with. */
export interface Engine {
  readonly config: Config;
  readonly agents: readonly AgentDefinition[];
  readonly recording?: RecordingChoice | null;
  readonly mayDoWithoutModel?: boolean;
}

/** A planner in this process, ready to take a plan; whoever opened it closes it. */
export async function openEngine(
  engine: Engine,
  busUrl: string | null,
  report: (problem: string) => void,
): Promise<Planner> {
  const { openPlanner } = await import("../processes/planner.ts");
  return openPlanner({ projectFolder: projectFolder(), ...engine, busUrl, report });
}
