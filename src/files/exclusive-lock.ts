// One owner at a time: a lock file that outlives nobody.
//
//   free ──link──▶ ours ──release──▶ free
//   held by a living process ──▶ LockedError
//   held by a dead one ──▶ (under the lock `<path>.takeover`) looked at again, removed ──▶ free
//
// The file is linked into place with its content, so it is never seen half-written. Only who holds the takeover lock
// removes a dead owner's file, and only after a second look: two that found the same dead owner cannot remove each
// other's new lock.
import { link, readFile, rm, writeFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { createTurns } from "../domain/turns.ts";
import { isAlive, LockOwner, thisOwner } from "./lock-owner.ts";
import { codeOf, LockedError, StorageError } from "./storage-error.ts";

export interface Lock {
  release(): Promise<void>;
}

/** The lock, ours until it is released or this process ends; throws LockedError when a living process holds it. */
export async function acquireLock(path: string): Promise<Lock> {
  try {
    return await acquire(path, 0);
  } catch (error) {
    throw error instanceof LockedError ? error : new StorageError(path, "take the lock", error);
  }
}

const retryMs = 10;

/** Within a process they take turns: of many who only looked again and again, one could wait for ever. */
const inTurn = createTurns();

/**
 * What `work` gives, done while we hold the lock; waits for others of this process, then up to `patienceMs` for other
 * processes to let go of it.
 */
export async function withLock<T>(path: string, patienceMs: number, work: () => Promise<T>): Promise<T> {
  return inTurn(path, async () => {
    const lock = await acquirePatiently(path, patienceMs);
    try {
      return await work();
    } finally {
      await lock.release();
    }
  });
}

async function acquirePatiently(path: string, patienceMs: number): Promise<Lock> {
  const end = performance.now() + patienceMs;
  for (;;) {
    try {
      return await acquireLock(path);
    } catch (error) {
      if (!(error instanceof LockedError) || performance.now() > end) throw error;
      await sleep(retryMs);
    }
  }
}

/** Each crash in the middle of a takeover costs one level; nobody crashes that often in a row. */
const maxDepth = 4;

async function acquire(path: string, depth: number): Promise<Lock> {
  const us = await thisOwner();
  while (!(await create(path, us))) {
    const holder = await holderOf(path);
    if (holder === "dead") await removeDead(path, depth);
    else if (holder !== "none") throw new LockedError(path, holder.pid);
  }
  return { release: () => release(path, us) };
}

async function create(path: string, owner: LockOwner): Promise<boolean> {
  const draft = `${path}.${owner.nonce}`;
  await writeFile(draft, JSON.stringify(owner), { flag: "wx", mode: 0o600 });
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function release(path: string, us: LockOwner): Promise<void> {
  const holder = await holderOf(path);
  if (typeof holder === "object" && holder.nonce === us.nonce) await rm(path, { force: true });
}

/** `none`: there is no lock. `dead`: its owner has died, or a power cut left a file that nobody could have written. */
async function holderOf(path: string): Promise<LockOwner | "none" | "dead"> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  });
  if (text === null) return "none";
  const owner = parseOwner(text);
  return owner !== null && (await isAlive(owner)) ? owner : "dead";
}

function parseOwner(text: string): LockOwner | null {
  try {
    return LockOwner.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

async function removeDead(path: string, depth: number): Promise<void> {
  if (depth >= maxDepth) throw new Error("Several processes died while taking it over. Remove it by hand.");
  const takeover = await acquire(`${path}.takeover`, depth + 1).catch((error: unknown) => {
    if (error instanceof LockedError) return null;
    throw error;
  });
  // Somebody else is taking over at this moment: look again a little later.
  if (takeover === null) return sleep(retryMs);
  try {
    if ((await holderOf(path)) === "dead") await rm(path, { force: true });
  } finally {
    await takeover.release();
  }
}
