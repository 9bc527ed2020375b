// The scripted model in a process of its own, as a hosted one would be, and folders that keep the benchmark to itself.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));

/** A folder for plans, with everything that belongs to a person below it. */
export function benchFolder() {
  const folder = mkdtempSync(join(tmpdir(), "baco-bench-"));
  const homes = { CONFIG: "config", DATA: "data", STATE: "state", CACHE: "cache" };
  const env = Object.fromEntries(
    Object.entries(homes).map(([name, path]) => [`XDG_${name}_HOME`, join(folder, path)]),
  );
  return { folder, env, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** `latency` names a preset; `script` holds rules for single askers. */
export async function startMockModel(folder, { latency = null, script = [] } = {}) {
  const ledger = join(folder, `ledger-${Math.random().toString(36).slice(2)}.ndjson`);
  const scriptFile = `${ledger}.script.json`;
  writeFileSync(scriptFile, JSON.stringify(script));
  const args = ["mock-llm", "--json", "--ledger", ledger, "--script", scriptFile];
  const child = spawn(process.execPath, [main, ...args, ...(latency === null ? [] : ["--models", latency])], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [first] = await once(child.stdout, "data");
  return {
    baseUrl: JSON.parse(String(first)).baseUrl,
    /** The calls that were answered, in the order of their ends. */
    answered: () =>
      readFileSync(ledger, "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line))
        .filter(({ endedMs }) => endedMs !== undefined),
    stop: async () => {
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}
