// Who holds a lock: a process, told apart from a later one that got the same number.
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { z } from "zod";

export const LockOwner = z.object({
  pid: z.int().min(1),
  /** Of the running system; null where it cannot be told. */
  bootId: z.string().nullable(),
  /** Clock ticks between boot and the start of the process; null where it cannot be told. */
  startTime: z.string().nullable(),
  /** Tells one holding from the next by the same process. */
  nonce: z.string(),
});
export type LockOwner = z.infer<typeof LockOwner>;

/** This process as the owner of a lock, different at every call. */
export async function thisOwner(): Promise<LockOwner> {
  return {
    pid: process.pid,
    bootId: await bootId(),
    startTime: await startTimeOf(process.pid),
    nonce: randomBytes(8).toString("hex"),
  };
}

/** Whether the process still runs; one that we cannot tell apart counts as running. */
export async function isAlive(owner: LockOwner): Promise<boolean> {
  const boot = await bootId();
  if (owner.bootId !== null && boot !== null && owner.bootId !== boot) return false;
  if (!answersSignals(owner.pid)) return false;
  const startTime = await startTimeOf(owner.pid);
  return owner.startTime === null || startTime === null || owner.startTime === startTime;
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, but it is somebody else's.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

async function bootId(): Promise<string | null> {
  return readFile("/proc/sys/kernel/random/boot_id", "utf8").then(
    (text) => text.trim(),
    () => null,
  );
}

/** Field 22 of /proc/<pid>/stat. The second field is the command in brackets and may hold anything, so count from its end. */
async function startTimeOf(pid: number): Promise<string | null> {
  const stat = await readFile(`/proc/${String(pid)}/stat`, "utf8").catch(() => null);
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
}
