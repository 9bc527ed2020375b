// Compiles `src` into `dist` when something in it is newer than the last build; test files that run side by side share one
// build.
import { execFile } from "node:child_process";
import { mkdir, readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../../", import.meta.url));
const stamp = join(root, "dist", ".built");
const lock = join(root, "dist", ".building");
// A build takes seconds; a lock as old as this was left behind.
const staleLockMs = 120_000;

let built: Promise<void> | null = null;

/** Resolves when `dist` is as new as `src`. */
export function buildOnce(): Promise<void> {
  built ??= buildIfStale();
  return built;
}

async function buildIfStale(): Promise<void> {
  await mkdir(join(root, "dist"), { recursive: true });
  while (await isStale()) {
    if (await takeLock()) return buildUnlessDone().finally(() => rm(lock, { recursive: true, force: true }));
    // Another test file builds. Nothing tells us when it is done but the stamp.
    await pause(100);
  }
}

/** Whoever held the lock before may have built since we looked, and others run what it built: it must not change again. */
async function buildUnlessDone(): Promise<void> {
  if (await isStale()) await build();
}

async function isStale(): Promise<boolean> {
  const builtAt = await changedAt(stamp);
  const files = await readdir(join(root, "src"), { recursive: true });
  const times = await Promise.all(files.map((file) => changedAt(join(root, "src", file))));
  return times.some((time) => time > builtAt);
}

async function takeLock(): Promise<boolean> {
  try {
    await mkdir(lock);
    return true;
  } catch {
    if (Date.now() - (await changedAt(lock)) > staleLockMs) await rm(lock, { recursive: true, force: true });
    return false;
  }
}

/** Types are the business of `npm run types`; here only JavaScript is wanted, soon. */
async function build(): Promise<void> {
  const startedAt = new Date();
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  await promisify(execFile)(process.execPath, [
    tsc,
    "-p",
    join(root, "tsconfig.build.json"),
    "--noCheck",
    "--declaration",
    "false",
  ]);
  await writeFile(stamp, "");
  // What changed while the compiler ran is newer than this build.
  await utimes(stamp, startedAt, startedAt);
}

async function changedAt(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}
