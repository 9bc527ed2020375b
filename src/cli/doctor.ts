// The checks of `baco doctor`: each looks at one thing and says how it is and what to do about it.
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import { withoutPassword } from "../bus/nats-link.ts";
import { InvalidInputError } from "../domain/errors.ts";
import { acquireLock } from "../files/exclusive-lock.ts";
import type { ConfigFlags, LoadedConfig } from "../processes/config.ts";
import { modelAccessOf } from "../processes/config-model.ts";
import type { Config } from "../processes/config-settings.ts";
import { failed, fine, type Finding, note, troubled } from "./doctor-finding.ts";
import { loadSettings, loadTeam, projectFolder } from "./engine.ts";
import { limitWords } from "./terminal/amounts.ts";
import { formatDuration } from "./terminal/duration.ts";
import { shownAddress } from "./terminal/shown-address.ts";

/** What goes beyond this machine, and is therefore looked at only when a person says so. */
interface Beyond {
  readonly busUrl: string | null;
  /** Ask the model's server for its models. */
  readonly online: boolean;
  /** What flags say of the model. */
  readonly settings: ConfigFlags;
}

/** Everything that was looked at. */
export async function examine({ busUrl, online, settings }: Beyond): Promise<Finding[]> {
  const config = await loadSettings(settings).catch((error: unknown) => error);
  return [
    checkNode(process.versions.node),
    await checkFolder(),
    checkConfig(config),
    ...(isLoaded(config) ? await checkSettings(config, online) : []),
    await checkMemory(),
    ...(busUrl === null ? [] : [await checkBus(busUrl)]),
  ];
}

/** Node 20.19 is the oldest that can run us. */
function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return fine("node", `Node ${version}`);
  return failed("node", `Node ${version} is too old.`, "Install Node 20.19 or newer.");
}

/** Proves it by writing a file, which is gone again at once. */
async function checkFolder(): Promise<Finding> {
  const folder = projectFolder();
  try {
    await (await acquireLock(join(folder, `.baco-doctor-${randomUUID()}`))).release();
    return fine("folder", `${folder} can be written to`);
  } catch (error) {
    return troubled("folder", error);
  }
}

function checkConfig(config: unknown): Finding {
  if (!isLoaded(config)) return troubled("config", config);
  const files = [...config.origins.values()].flatMap(({ from, where }) =>
    from === "project" || from === "user" ? [where ?? from] : [],
  );
  const withAgents = config.agents.map(({ file }) => file);
  const names = [...new Set([...files.map((where) => where.replace(/:\d+$/, "")), ...withAgents])];
  return fine("config", names.length === 0 ? "no file; the defaults hold" : names.join(", "));
}

async function checkSettings(loaded: LoadedConfig, online: boolean): Promise<Finding[]> {
  return [
    checkKey(loaded),
    checkModel(loaded),
    checkBudget(loaded.config),
    ...(await checkAgents(loaded)),
    ...(online ? [await checkEndpoint(loaded.config)] : []),
  ];
}

/** Only that there is one, and where it comes from. */
function checkKey({ config, origins }: LoadedConfig): Finding {
  if (config.apiKey !== null) return fine("key", `set, from ${origins.get("apiKey")?.where ?? "somewhere"}`);
  return note(
    "key",
    "none set; none is needed offline, and some servers of one's own need none",
    "Set OPENAI_API_KEY, or apiKey in your own configuration.",
  );
}

function checkModel({ config }: LoadedConfig): Finding {
  try {
    const access = modelAccessOf(config);
    if (access !== null) return fine("model", `${access.model} at ${shownAddress(access.baseUrl)}`);
    return note(
      "model",
      "none configured; plans are made offline by rules",
      "To ask one: set OPENAI_API_KEY and BACO_MODEL.",
    );
  } catch (error) {
    return troubled("model", error);
  }
}

function checkBudget({ budget }: Config): Finding {
  const { calls, tokens, usd, wallMinutes, dayCalls, dayTokens, dayUsd } = budget;
  const plan = [limitWords({ calls, tokens, usd }), formatDuration(wallMinutes * 60_000)].join(", ");
  const day = limitWords({ calls: dayCalls, tokens: dayTokens, usd: dayUsd });
  return fine("budget", `a plan: at most ${plan}; a day: ${day === "no limit" ? day : `at most ${day}`}`);
}

async function checkEndpoint(config: Config): Promise<Finding> {
  try {
    const access = modelAccessOf(config);
    if (access === null)
      return note("endpoint", "no model is configured, so nobody was asked", "Set BACO_MODEL.");
    const { examineEndpoint } = await import("./doctor-online.ts");
    return await examineEndpoint(access);
  } catch (error) {
    return troubled("endpoint", error);
  }
}

/** Names every mistake of every agent, since none of them can be used before all are right. */
async function checkAgents(config: LoadedConfig): Promise<Finding[]> {
  try {
    const { all } = await loadTeam(config);
    const own = all.filter(({ file }) => file !== null);
    const names = own.map(
      ({ definition, enabled }) => `${definition.role}${enabled ? "" : " (switched off)"}`,
    );
    return [
      fine("agents", own.length === 0 ? "those of BACO alone" : `of this project: ${names.join(", ")}`),
    ];
  } catch (error) {
    if (!(error instanceof InvalidInputError) || error.diagnostics.length === 0)
      return [troubled("agents", error)];
    return error.diagnostics.map(({ file, line, column, message, fix }) =>
      failed("agents", `${file}:${String(line)}:${String(column)}: ${message}`, fix),
    );
  }
}

/** A memory that cannot be read is no failure, since plans do without it; but nobody else would say so in time. */
async function checkMemory(): Promise<Finding> {
  const { openPatternMemory } = await import("../processes/pattern-memory.ts");
  const problems: string[] = [];
  const memory = openPatternMemory((problem) => problems.push(problem.replace(/^patterns: /, "")));
  const patterns = await memory.all().catch((error: unknown) => error);
  if (!Array.isArray(patterns)) return troubled("patterns", patterns);
  const [problem] = problems;
  if (problem === undefined) return fine("patterns", `${String(patterns.length)} in the memory`);
  return note("patterns", problem, "Mend or remove these lines; a newer BACO may have written them.");
}

async function checkBus(url: string): Promise<Finding> {
  try {
    const { connectNatsBus } = await import("../bus/nats-bus.ts");
    const bus = await connectNatsBus({
      url,
      name: "baco doctor",
      now: () => new Date().toISOString(),
      report: () => undefined,
    });
    await bus.drain();
    return fine("bus", `${withoutPassword(url)} answers, JetStream is on`);
  } catch (error) {
    return troubled("bus", error);
  }
}

function isLoaded(config: unknown): config is LoadedConfig {
  return typeof config === "object" && config !== null && "origins" in config;
}
