// The compiled `baco` on a pseudo-terminal, as a person sits at it: what `script` of util-linux gives.
import { spawn, spawnSync } from "node:child_process";
import { stripVTControlCharacters } from "node:util";
import { buildOnce } from "./build.ts";
import { cliPath } from "./cli.ts";

export interface Sitting {
  readonly code: number | null;
  /** Everything on the screen, without what moves the cursor or colours it. */
  readonly screen: string;
}

/** Why a test that needs a terminal cannot run here; null where it can. */
export const noTerminal: string | null =
  spawnSync("script", ["--version"]).status === 0 ? null : "there is no `script` of util-linux here";

/** Types the next line each time the prompt comes up, until the command ends. */
export async function sitAt(
  args: readonly string[],
  { cwd, prompt, typed }: { cwd: string; prompt: string; typed: readonly string[] },
): Promise<Sitting> {
  await buildOnce();
  const command = [process.execPath, cliPath, ...args].map((word) => `'${word}'`).join(" ");
  const env = {
    PATH: process.env["PATH"] ?? "",
    LANG: "C.UTF-8",
    TERM: "xterm",
    SHELL: "/bin/sh",
    HOME: cwd,
  };
  const person = spawn("script", ["-qec", command, "/dev/null"], { cwd, env });
  person.stdin.on("error", () => undefined);
  let screen = "";
  let told = 0;
  person.stdout.setEncoding("utf8").on("data", (piece: string) => {
    screen += piece;
    for (; told < Math.min(countOf(prompt, plain(screen)), typed.length); told += 1)
      person.stdin.write(typed[told] ?? "");
  });
  return new Promise((resolve, reject) => {
    person.on("error", reject).on("close", (code) => {
      resolve({ code, screen: plain(screen) });
    });
  });
}

/** Readline draws a prompt again with each key; only what ends a line or comes after it is counted once. */
function countOf(prompt: string, screen: string): number {
  return new Set(screen.split("\n").flatMap((line, at) => (line.includes(prompt) ? [at] : []))).size;
}

function plain(screen: string): string {
  return stripVTControlCharacters(screen).replaceAll("\r", "");
}
