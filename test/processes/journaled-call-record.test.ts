import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { StorageError } from "../../src/files/storage-error.ts";
import { openFileJournal } from "../../src/journal/file-journal.ts";
import { JournalDamagedError } from "../../src/journal/journal-errors.ts";
import { openMemoryJournal } from "../../src/journal/memory-journal.ts";
import {
  openJournaledCallRecord,
  type JournaledCallRecord,
} from "../../src/processes/journaled-call-record.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";
import { answered, describeCallRecord, intentOf } from "../llm/call-record-contract.ts";
import { rawAnswer } from "../llm/given-llm.ts";

const paths = new Map<unknown, string>();

async function open(path?: string): Promise<JournaledCallRecord> {
  const file = path ?? join(await temporaryFolder(), "calls.ndjson");
  const record = await openJournaledCallRecord(file, { now: () => "2026-01-02T03:04:06.000Z" });
  onTestFinished(() => record.close());
  paths.set(record, file);
  return record;
}

/** The earlier process is not asked to close: it has died. */
describeCallRecord("journaled", open, (old) => open(paths.get(old)));

test("each step is one record of the journal, named after the key and the attempt", async () => {
  const record = await open();
  await record.intend(intentOf("a"));
  await record.keep("a", 1, rawAnswer("hello"));
  await record.settle("a", 1, answered);
  const journal = await openFileJournal(paths.get(record) ?? "");
  onTestFinished(() => journal.close());
  const step = { time: "2026-01-02T03:04:06.000Z", correlationId: "a" };
  expect(journal.records().map(({ message }) => message)).toEqual([
    { ...step, type: "call.intended", id: "call.intended.a.1", data: intentOf("a") },
    {
      ...step,
      type: "call.answered",
      id: "call.answered.a.1",
      causationId: "call.intended.a.1",
      data: { key: "a", attempt: 1, answer: rawAnswer("hello") },
    },
    {
      ...step,
      type: "call.settled",
      id: "call.settled.a.1",
      causationId: "call.intended.a.1",
      data: { key: "a", attempt: 1, outcome: answered },
    },
  ]);
});

test("a torn last step is as if it had never been taken", async () => {
  const record = await open();
  await record.intend(intentOf("a"));
  await record.keep("a", 1, rawAnswer("hello"));
  const path = paths.get(record) ?? "";
  await record.close();
  await writeFile(path, (await readFile(path)).subarray(0, -5));
  expect((await open(path)).tries("a")).toMatchObject([{ answer: null, isLost: true }]);
});

test("a record that holds something else is refused, for what it hides might be bought again", async () => {
  const path = join(await temporaryFolder(), "calls.ndjson");
  const journal = await openFileJournal(path);
  const strange = { type: "call.answered", id: "x", time: "t", correlationId: "x", data: { key: "a" } };
  await journal.append(strange, "");
  await journal.close();
  await expect(open(path)).rejects.toThrow(JournalDamagedError);
});

test("an intent that cannot be made safe is told to whoever asks, and goes on counting", async () => {
  const failure = new StorageError("/calls.ndjson", "append to", new Error("full"));
  const journal = openMemoryJournal();
  journal.append = () => Promise.reject(failure);
  const record = await openJournaledCallRecord("/calls.ndjson", {
    openJournal: () => Promise.resolve(journal),
  });
  await expect(record.intend(intentOf("a"))).rejects.toBe(failure);
  expect(record.entries()).toHaveLength(1);
});
