// Finds and reads a configuration file. Without one, the YAML library is not even loaded.
import { join } from "node:path";
import type { Diagnostic } from "../domain/diagnostic.ts";
import { readIfThere } from "../files/read-if-there.ts";
import type { GivenAgent } from "./agent-yaml.ts";
import type { LocatedValue } from "./config-yaml.ts";

export interface ConfigFile {
  readonly path: string;
  readonly values: readonly LocatedValue[];
  readonly agents: readonly GivenAgent[];
  readonly diagnostics: readonly Diagnostic[];
}

const maxConfigBytes = 1024 * 1024;

/** The first of these files that exists; null when none does. JSON is YAML, so one reader does for both. */
export async function readConfigFile(
  folder: string,
  names: readonly string[],
  isProject: boolean,
): Promise<ConfigFile | null> {
  for (const name of names) {
    const path = join(folder, name);
    const bytes = await readIfThere(path, maxConfigBytes);
    if (bytes === null) continue;
    const { readConfigText } = await import("./config-yaml.ts");
    return { path, ...readConfigText(bytes.toString("utf8"), path, isProject) };
  }
  return null;
}
