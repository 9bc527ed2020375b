// The settings as they may be shown to a person: the key only as "set".
import type { Origin } from "../processes/config.ts";
import { type Config, settingNames, settings, type SettingName } from "../processes/config-settings.ts";
import { loadSettings } from "./engine.ts";
import { shownAddress } from "./terminal/shown-address.ts";

export interface ShownSetting {
  readonly name: SettingName;
  readonly value: unknown;
  readonly from: Origin["from"];
  /** The flag, the variable, or the file with its line; null for a default. */
  readonly where: string | null;
}

/** Every setting with its value and its origin, in the order in which they are documented. */
export async function shownSettings(): Promise<ShownSetting[]> {
  const { config, origins } = await loadSettings({});
  return settingNames.map((name) => {
    const { from, where } = origins.get(name) ?? { from: "default", where: null };
    return { name, value: shownValue(config, name), from, where };
  });
}

function shownValue(config: Config, name: SettingName): unknown {
  if (name === "apiKey") return config.apiKey === null ? null : "(set)";
  if (name === "baseUrl") return config.baseUrl && shownAddress(config.baseUrl);
  const value = valueAt(config, name);
  return value === null && settings[name].kind === "limit" ? "none" : value;
}

function valueAt(config: object, name: SettingName): unknown {
  return name
    .split(".")
    .reduce<unknown>((value, key) => (isObject(value) ? Reflect.get(value, key) : null), config);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
