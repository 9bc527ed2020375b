// The settings as they may be shown to a person: the key only as "set".
import type { Origin } from "../processes/config.ts";
import { settingNames, type SettingName } from "../processes/config-settings.ts";
import { loadSettings } from "./engine.ts";

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
    const value = name === "apiKey" ? (config.apiKey === null ? null : "(set)") : valueAt(config, name);
    return { name, value, from, where };
  });
}

function valueAt(config: object, name: SettingName): unknown {
  return name
    .split(".")
    .reduce<unknown>((value, key) => (isObject(value) ? Reflect.get(value, key) : null), config);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
