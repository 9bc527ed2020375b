import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { acquireLock, withLock } from "../../src/files/exclusive-lock.ts";
import { LockOwner } from "../../src/files/lock-owner.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";

const aLock = async (): Promise<string> => join(await temporaryFolder(), "lock");

/** The owner written in the lock file, changed so that it cannot be running. */
async function leaveDeadLock(path: string, change: Partial<LockOwner>): Promise<void> {
  const probe = await acquireLock(`${path}.probe`);
  const owner = LockOwner.parse(JSON.parse(await readFile(`${path}.probe`, "utf8")));
  await probe.release();
  await writeFile(path, JSON.stringify({ ...owner, ...change }));
}

test("a lock has one owner until it is released", async () => {
  const path = await aLock();
  const lock = await acquireLock(path);
  await expect(acquireLock(path)).rejects.toMatchObject({
    name: "LockedError",
    exitCode: 75,
    path,
    pid: process.pid,
  });
  await lock.release();
  const next = await acquireLock(path);
  await next.release();
  expect(existsSync(path)).toBe(false);
});

test("of many who ask at once, one gets the lock", async () => {
  const path = await aLock();
  const answers = await Promise.allSettled(Array.from({ length: 20 }, () => acquireLock(path)));
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("a lock whose owner is gone is taken over", async () => {
  for (const change of [{ pid: 2 ** 22 + 1 }, { bootId: "an-earlier-boot" }, { startTime: "1" }]) {
    const path = await aLock();
    await leaveDeadLock(path, change);
    const lock = await acquireLock(path);
    expect(await readdir(join(path, ".."))).toEqual(["lock"]);
    await lock.release();
  }
});

test("a lock of another process that is alive is respected, and the process named", async () => {
  const path = await aLock();
  await leaveDeadLock(path, { pid: process.ppid, startTime: null });
  await expect(acquireLock(path)).rejects.toMatchObject({ name: "LockedError", pid: process.ppid });
});

test("a lock file that no process could have written is taken over", async () => {
  for (const content of ["", "\0\0\0\0", "{", '{"pid":-1}']) {
    const path = await aLock();
    await writeFile(path, content);
    await (await acquireLock(path)).release();
  }
});

test("of many who find a dead owner at once, one gets the lock", async () => {
  for (let round = 0; round < 20; round++) {
    const path = await aLock();
    await leaveDeadLock(path, { startTime: "1" });
    const answers = await Promise.allSettled(Array.from({ length: 8 }, () => acquireLock(path)));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  }
});

test("a takeover that died on the way does not block the next", async () => {
  const path = await aLock();
  await leaveDeadLock(path, { startTime: "1" });
  await leaveDeadLock(`${path}.takeover`, { startTime: "1" });
  const lock = await acquireLock(path);
  await lock.release();
  expect(await readdir(join(path, ".."))).toEqual([]);
});

test("releasing a lock that was removed by hand does not take it from the next owner", async () => {
  const path = await aLock();
  const first = await acquireLock(path);
  await writeFile(path, "");
  const second = await acquireLock(path);
  await first.release();
  await expect(acquireLock(path)).rejects.toMatchObject({ name: "LockedError" });
  await second.release();
});

test("work under a lock is done one after the other, and the lock is free afterwards", async () => {
  const path = await aLock();
  const counter = `${path}.count`;
  await writeFile(counter, "0");
  const increment = async (): Promise<void> => {
    const before = Number(await readFile(counter, "utf8"));
    await writeFile(counter, String(before + 1));
  };
  await Promise.all(Array.from({ length: 10 }, () => withLock(path, 5_000, increment)));
  expect(await readFile(counter, "utf8")).toBe("10");
  await expect(withLock(path, 0, () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(existsSync(path)).toBe(false);
});

test("many who work under one lock take turns in the order in which they asked, however little patience they have", async () => {
  const path = await aLock();
  const done: number[] = [];
  const works = Array.from({ length: 200 }, (_, n) =>
    withLock(path, 0, async () => {
      await new Promise(setImmediate);
      done.push(n);
    }),
  );
  await Promise.all(works);
  expect(done).toEqual(Array.from({ length: 200 }, (_, n) => n));
});
