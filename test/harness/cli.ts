// Runs the real, compiled `baco` in a child process.
import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { fileURLToPath } from "node:url";
import { buildOnce } from "./build.ts";

export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliSetup {
  readonly cwd: string;
  /** What is piped in; null leaves standard input closed. */
  readonly stdin?: string | null;
  readonly env?: Readonly<Record<string, string>>;
}

/** The compiled command. */
export const cliPath = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

/** Runs it to its end. */
export async function runCli(args: readonly string[], setup: CliSetup): Promise<CliRun> {
  const child = await startCli(args, setup);
  return outcomeOf(child);
}

/** Starts it, for tests that talk to it while it runs. It sees nothing of this machine's configuration. */
export async function startCli(
  args: readonly string[],
  setup: CliSetup,
): Promise<ChildProcessWithoutNullStreams> {
  await buildOnce();
  const { cwd, stdin = null, env = {} } = setup;
  const home = { HOME: cwd, XDG_CONFIG_HOME: `${cwd}/.xdg/config`, XDG_DATA_HOME: `${cwd}/.xdg/data` };
  const clean = { PATH: process.env["PATH"] ?? "", LANG: "C.UTF-8", ...home, ...env };
  const child = spawn(process.execPath, [cliPath, ...args], { cwd, env: clean });
  child.stdin.on("error", () => undefined);
  child.stdin.end(stdin ?? "");
  return child;
}

/** Everything it said, once it has ended. */
export async function outcomeOf(child: ChildProcessWithoutNullStreams): Promise<CliRun> {
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (piece: string) => (stdout += piece));
  child.stderr.setEncoding("utf8").on("data", (piece: string) => (stderr += piece));
  return new Promise((resolve, reject) => {
    child.on("error", reject).on("close", (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}
