// What is set, and who set it: flag before environment before the project's file before the user's file before the default.
import type { Diagnostic } from "../domain/diagnostic.ts";
import { InvalidInputError } from "../domain/errors.ts";
import type { GivenAgent } from "./agent-yaml.ts";
import { readConfigFile, type ConfigFile } from "./config-file.ts";
import { Config, settingNames, settings, type SettingKind, type SettingName } from "./config-settings.ts";

/** Who set a value; `where` is the flag, the variable, or the file with its line. */
export interface Origin {
  readonly from: "flag" | "environment" | "project" | "user" | "default";
  readonly where: string | null;
}
export type Origins = ReadonlyMap<SettingName, Origin>;

/** Flags by setting. There is none for the key: what stands on a command line can be read by everyone on the machine. */
export type ConfigFlags = Readonly<
  Partial<Record<Exclude<SettingName, "apiKey">, string | number | boolean>>
>;

export interface ConfigSources {
  readonly flags: ConfigFlags;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly projectFolder: string;
  /** Such as `~/.config/baco`. */
  readonly userFolder: string;
}

export interface LoadedConfig {
  readonly config: Config;
  readonly origins: Origins;
  /** Agents under the key `agents`; of two with the same role the project's counts. */
  readonly agents: readonly GivenAgent[];
}

/** The configuration with the origin of every value; throws InvalidInputError with all mistakes of all sources. */
export async function loadConfig(sources: ConfigSources): Promise<LoadedConfig> {
  const project = await readConfigFile(sources.projectFolder, ["baco.config.yaml", "baco.config.json"], true);
  const user = await readConfigFile(sources.userFolder, ["config.yaml", "config.json"], false);
  const givens = [
    ...fromFlags(sources.flags),
    ...fromEnvironment(sources.env),
    ...fromFile(project, "project"),
    ...fromFile(user, "user"),
  ];
  const checked = givens.map(check);
  const mistakes = checked.flatMap(({ mistakes: own }) => own);
  refuse([...mistakes, ...(project?.diagnostics ?? []), ...(user?.diagnostics ?? [])]);
  return { ...settle(checked.map(({ given }) => given)), agents: agentsOf(project, user) };
}

function agentsOf(project: ConfigFile | null, user: ConfigFile | null): GivenAgent[] {
  const own = project?.agents ?? [];
  const isOwn = ({ agent }: GivenAgent): boolean => own.some((other) => other.agent.role === agent.role);
  return [...own, ...(user?.agents ?? []).filter((given) => !isOwn(given))];
}

/** `$XDG_CONFIG_HOME/baco`, or where that is when nobody set it. */
export function userConfigFolder(env: ConfigSources["env"], home: string): string {
  const base = env["XDG_CONFIG_HOME"];
  return `${base === undefined || !base.startsWith("/") ? `${home}/.config` : base}/baco`;
}

interface Given {
  readonly name: SettingName;
  readonly value: unknown;
  readonly origin: Origin;
}

function fromFlags(flags: ConfigFlags): Given[] {
  return settingNames.flatMap((name) => {
    const value: unknown = Reflect.get(flags, name);
    return value === undefined ? [] : [{ name, value, origin: { from: "flag", where: null } as const }];
  });
}

/** A variable that is set to nothing counts as not set: that is how Docker Compose passes on what is not there. */
function fromEnvironment(env: ConfigSources["env"]): Given[] {
  return settingNames.flatMap((name) =>
    settings[name].env.flatMap((variable) => {
      const value = env[variable]?.trim() ?? "";
      return value === "" ? [] : [{ name, value, origin: { from: "environment", where: variable } as const }];
    }),
  );
}

function fromFile(file: ConfigFile | null, from: "project" | "user"): Given[] {
  if (file === null) return [];
  return file.values.map(({ name, value, line }) => {
    return { name, value, origin: { from, where: `${file.path}:${String(line)}` } };
  });
}

/** Values of flags and variables are texts, so they are turned into what the setting is before they are checked. */
function check(given: Given): { given: Given; mistakes: Diagnostic[] } {
  const { kind, shape } = settings[given.name];
  const parsed = shape.safeParse(typeof given.value === "string" ? fromText(given.value, kind) : given.value);
  if (parsed.success) return { given: { ...given, value: parsed.data }, mistakes: [] };
  // The value itself is not shown: it may be the key.
  const why = parsed.error.issues.map(({ message }) => message).join("; ");
  const source = given.origin.where ?? "a flag";
  const message = `${given.name} from ${source}: ${why}.`;
  const place = { file: given.origin.from, line: 0, column: 0 };
  const fix = "Correct the value, or leave it out.";
  return { given, mistakes: [{ severity: "error", code: "config/invalid-value", message, ...place, fix }] };
}

const truths: Readonly<Record<string, boolean>> = {
  true: true,
  "1": true,
  yes: true,
  false: false,
  "0": false,
  no: false,
};

function fromText(text: string, kind: SettingKind): unknown {
  if (kind === "limit" && text.trim().toLowerCase() === "none") return null;
  if (kind === "number" || kind === "limit") return text.trim() === "" ? text : Number(text);
  if (kind === "boolean") return truths[text.toLowerCase()] ?? text;
  return text;
}

function refuse(mistakes: readonly Diagnostic[]): void {
  const [first] = mistakes;
  if (first === undefined) return;
  const others = mistakes.length > 1 ? ` (and ${String(mistakes.length - 1)} more)` : "";
  throw new InvalidInputError("The configuration cannot be used.", first.message + others, first.fix, [
    ...mistakes,
  ]);
}

/** The first word counts. */
function settle(givens: readonly Given[]): Pick<LoadedConfig, "config" | "origins"> {
  const winners = new Map<SettingName, Given>();
  for (const given of givens) if (!winners.has(given.name)) winners.set(given.name, given);
  const complex = winners.get("maxAgents.complex");
  // Extreme follows complex as long as nobody sets it.
  if (complex && !winners.has("maxAgents.extreme"))
    winners.set("maxAgents.extreme", { ...complex, name: "maxAgents.extreme" });
  return { config: Config.parse(nested(winners)), origins: originsOf(winners) };
}

function nested(winners: ReadonlyMap<SettingName, Given>): unknown {
  return {
    ...valuesUnder("", winners),
    maxAgents: valuesUnder("maxAgents.", winners),
    budget: valuesUnder("budget.", winners),
  };
}

function valuesUnder(prefix: string, winners: ReadonlyMap<SettingName, Given>): Record<string, unknown> {
  const below = [...winners.values()].filter(({ name }) => name.startsWith(prefix));
  return Object.fromEntries(below.map(({ name, value }) => [name.slice(prefix.length), value]));
}

function originsOf(winners: ReadonlyMap<SettingName, Given>): Origins {
  return new Map(
    settingNames.map((name) => [name, winners.get(name)?.origin ?? { from: "default", where: null }]),
  );
}
