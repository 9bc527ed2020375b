import { appendFile, readdir, readFile, readlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Spend, SpendLimits } from "../../src/domain/budget.ts";
import { StorageError } from "../../src/files/storage-error.ts";
import { openDayLedger, type DayLedger } from "../../src/processes/day-ledger.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";
import { failureOf } from "../llm/given-llm.ts";

const noon = "2026-01-02T12:00:00.000Z";
const today = "2026-01-02.ndjson";
const call: Spend = { calls: 1, tokens: 1_000, usd: 0.5 };

function given(folder: string, limits: Partial<SpendLimits>, now: () => string = () => noon): DayLedger {
  const ledger = openDayLedger(folder, { calls: null, tokens: null, usd: null, ...limits }, now);
  onTestFinished(() => ledger.close());
  return ledger;
}

test("a day's limit holds what was set aside and what it really cost", async () => {
  const ledger = given(await temporaryFolder(), { tokens: 2_500 });
  const first = await ledger.reserve(call);
  await ledger.reserve(call);
  expect((await failureOf(ledger.reserve(call))).why).toBe(
    "The day's limit: 2000 of 2500 tokens are used, and the next call may take 1000.",
  );
  await first.settle({ ...call, tokens: 300 });
  await ledger.reserve(call);
});

test("processes see one another's spending", async () => {
  const folder = await temporaryFolder();
  const [one, two] = [given(folder, { usd: 1 }), given(folder, { usd: 1 })];
  const first = await one.reserve(call);
  await two.reserve(call);
  expect((await failureOf(one.reserve(call))).kind).toBe("budget");
  await first.settle({ ...call, usd: 0.1 });
  await two.reserve({ ...call, usd: 0.4 });
  expect((await failureOf(one.reserve({ ...call, usd: 0.01 }))).kind).toBe("budget");
});

test("what a process set aside and never settled goes on counting after it has died", async () => {
  const folder = await temporaryFolder();
  await given(folder, { calls: 1 }).reserve(call);
  expect((await failureOf(given(folder, { calls: 1 }).reserve(call))).kind).toBe("budget");
});

test("calls of one process at the same moment never pass the limit together", async () => {
  const ledger = given(await temporaryFolder(), { calls: 5 });
  const ends = await Promise.allSettled(Array.from({ length: 12 }, () => ledger.reserve(call)));
  expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
});

test("each day has its own limit, and a call is settled on the day that it was set aside for", async () => {
  const folder = await temporaryFolder();
  let now = noon;
  const ledger = given(folder, { calls: 1 }, () => now);
  const yesterday = await ledger.reserve(call);
  now = "2026-01-03T00:00:00.000Z";
  await ledger.reserve(call);
  await yesterday.settle(call);
  expect(await readdir(folder)).toEqual([today, "2026-01-03.ndjson"]);
  expect(linesOf(await readFile(join(folder, today), "utf8"))).toMatchObject([
    { state: "reserved", spend: call },
    { state: "settled", spend: call },
  ]);
  now = "2026-01-04T00:00:00.000Z";
  await ledger.reserve(call);
  await expect(yesterday.settle(call)).resolves.toBeUndefined();
});

test("lines that cannot be read are skipped and counted, and hide none that stand beside them", async () => {
  const folder = await temporaryFolder();
  const path = join(folder, today);
  await writeFile(
    path,
    'no json\n{"v":2}\n{"v":1,"id":"x","state":"reserved","spend":{"calls":-9}}\n{"v":1,"id":"to',
  );
  const ledger = given(folder, { calls: 2 });
  await ledger.reserve(call);
  await appendFile(path, '{"v":1,"id":"theirs","state":"settled","spend":{"calls":1,"tokens":1,"usd":0}}\n');
  expect((await failureOf(ledger.reserve(call))).kind).toBe("budget");
  expect(ledger.skipped()).toBe(4);
});

test("a file full of one endless line is got over", async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, today), Buffer.alloc(3 * 1024 * 1024, "x"));
  const ledger = given(folder, { calls: 1 });
  await ledger.reserve(call);
  expect((await failureOf(ledger.reserve(call))).kind).toBe("budget");
});

test("without limits nothing is written", async () => {
  const folder = await temporaryFolder();
  const ledger = given(folder, {});
  await (await ledger.reserve(call)).settle(call);
  expect(await readdir(folder)).toEqual([]);
});

test("when the disk does not take it, nothing is set aside and the asker learns why", async () => {
  const file = join(await temporaryFolder(), "file");
  await writeFile(file, "");
  await expect(given(join(file, "spend"), { calls: 1 }).reserve(call)).rejects.toThrow(StorageError);
});

function linesOf(text: string): unknown[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line): unknown => JSON.parse(line));
}

test.skipIf(process.platform !== "linux")(
  "a call that is settled after the ledger was closed leaves no file open, and counts as it was set aside",
  async () => {
    const folder = await temporaryFolder();
    const ledger = given(folder, { calls: 1 });
    const late = await ledger.reserve(call);
    await ledger.close();
    await late.settle({ calls: 0, tokens: 0, usd: 0 });
    expect(await openFilesIn(folder)).toEqual([]);
    expect((await failureOf(given(folder, { calls: 1 }).reserve(call))).kind).toBe("budget");
  },
);

async function openFilesIn(folder: string): Promise<string[]> {
  const links = await readdir("/proc/self/fd");
  const paths = await Promise.all(links.map((link) => readlink(`/proc/self/fd/${link}`).catch(() => "")));
  return paths.filter((path) => path.startsWith(folder));
}
