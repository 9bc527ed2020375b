import { existsSync } from "node:fs";
import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openAppendFile } from "../../src/files/append-file.ts";
import { openFileJournal } from "../../src/journal/file-journal.ts";
import type { Journal } from "../../src/journal/journal.ts";
import { JournalDamagedError } from "../../src/journal/journal-errors.ts";
import { readJournal } from "../../src/journal/read-journal.ts";
import { writeLine } from "../../src/journal/record-line.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";
import { describeJournal, fill, messageOf, stateOf } from "./journal-contract.ts";

const paths = new WeakMap<Journal, string>();
async function openAt(path: string): Promise<Journal> {
  const journal = await openFileJournal(path);
  paths.set(journal, path);
  return journal;
}

describeJournal(
  "file",
  async () => openAt(join(await temporaryFolder(), "journal.ndjson")),
  async (old) => openAt(paths.get(old) ?? ""),
);

async function journalFile(records: number): Promise<{ path: string; bytes: Buffer }> {
  const path = join(await temporaryFolder(), "journal.ndjson");
  const journal = await openFileJournal(path);
  await fill(journal, records);
  await journal.close();
  return { path, bytes: await readFile(path) };
}

async function reopened(path: string): Promise<readonly number[]> {
  const journal = await openFileJournal(path);
  const seqs = journal.records().map(({ seq }) => seq);
  await journal.close();
  return seqs;
}

test("only its owner may read a journal", async () => {
  const { path } = await journalFile(1);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test("a journal that is cut at any byte opens with the records that were whole, and goes on from there", async () => {
  const { path, bytes } = await journalFile(3);
  const ends = [...bytes.entries()].filter(([, byte]) => byte === 0x0a).map(([at]) => at + 1);
  for (let length = 0; length <= bytes.length; length++) {
    await writeFile(path, bytes.subarray(0, length));
    const whole = ends.filter((end) => end <= length);
    const journal = await openFileJournal(path);
    expect(journal.records()).toHaveLength(whole.length);
    await journal.close();
    expect(await readFile(path)).toEqual(bytes.subarray(0, whole.at(-1) ?? 0));
  }
  const again = await openFileJournal(path);
  expect((await again.append(messageOf(4), stateOf(4))).seq).toBe(4);
  await again.close();
});

test("a last line whose first part never reached the disk is cut", async () => {
  const { path, bytes } = await journalFile(3);
  const torn = Buffer.from(bytes);
  torn.fill(0, bytes.lastIndexOf(0x0a, -2) + 1, bytes.length - 20);
  await writeFile(path, torn);
  expect(await reopened(path)).toEqual([1, 2]);
});

test("any flipped bit before the tail is damage, and the file is left as it is", async () => {
  const { path, bytes } = await journalFile(3);
  const tail = bytes.lastIndexOf(0x0a, -2);
  for (let bit = 0; bit <= tail * 8 + 7; bit++) {
    const flipped = Buffer.from(bytes);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(() => readJournal(path, flipped), `bit ${String(bit)}`).toThrow(JournalDamagedError);
  }
  const flipped = Buffer.from(bytes);
  flipped[30] = (flipped[30] ?? 0) ^ 4;
  await writeFile(path, flipped);
  await expect(openFileJournal(path)).rejects.toMatchObject({
    name: "JournalDamagedError",
    exitCode: 74,
    path,
    line: 1,
  });
  expect(await readFile(path)).toEqual(flipped);
});

test("a flipped bit in a last line that is whole never costs a record in silence", async () => {
  const { path, bytes } = await journalFile(2);
  const tail = bytes.lastIndexOf(0x0a, -2) + 1;
  for (let at = tail; at < bytes.length - 1; at++) {
    const flipped = Buffer.from(bytes);
    flipped[at] = (flipped[at] ?? 0) ^ 1;
    expect(() => readJournal(path, flipped)).toThrow(JournalDamagedError);
  }
});

test("damage of any kind is told or cuts a prefix, but never changes a record", () => {
  const record = { v: 1, seq: 1, message: messageOf(1), state: stateOf(1), prev: "0".repeat(16) } as const;
  const whole = Buffer.from(`${writeLine(record)}\n`);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(whole.length), fc.nat(40), (junk, at, skip) => {
      const spoilt = Buffer.concat([whole.subarray(0, at), junk, whole.subarray(at + skip)]);
      try {
        const { records, goodBytes } = readJournal("j", spoilt);
        expect([0, whole.length]).toContain(goodBytes);
        expect(records).toEqual(goodBytes === 0 ? [] : [record]);
      } catch (error) {
        expect(error).toBeInstanceOf(JournalDamagedError);
      }
    }),
  );
});

test("a missing, repeated or exchanged record is damage, with its line", async () => {
  const { path, bytes } = await journalFile(4);
  const [one = "", two = "", three = "", four = ""] = bytes.toString().split("\n");
  for (const [lines, line] of [
    [[one, three, four], 2],
    [[one, two, two, three], 3],
    [[two, one], 1],
    [[one, three, two, four], 2],
  ] as const) {
    await writeFile(path, lines.map((text) => `${text}\n`).join(""));
    await expect(openFileJournal(path)).rejects.toMatchObject({ name: "JournalDamagedError", line });
  }
});

test("a record that is whole but follows another history is damage", async () => {
  const { path, bytes } = await journalFile(1);
  const stranger = writeLine({
    v: 1,
    seq: 2,
    message: messageOf(2),
    state: stateOf(2),
    prev: "f".repeat(16),
  });
  await writeFile(path, `${bytes.toString()}${stranger}\n`);
  await expect(openFileJournal(path)).rejects.toMatchObject({ name: "JournalDamagedError", line: 2 });
});

test("a journal of a newer version is refused with that reason and left as it is", async () => {
  const { path, bytes } = await journalFile(1);
  const newer = { v: 2, seq: 2, message: messageOf(2), state: stateOf(2), prev: "f".repeat(16), epoch: 7 };
  // The line of a later build, which this one's types do not know.
  const line = writeLine(JSON.parse(JSON.stringify(newer)));
  await writeFile(path, `${bytes.toString()}${line}\n`);
  await expect(openFileJournal(path)).rejects.toMatchObject({
    name: "JournalTooNewError",
    exitCode: 74,
    line: 2,
    version: 2,
  });
  expect(await readFile(path, "utf8")).toBe(`${bytes.toString()}${line}\n`);
});

test.skipIf(!existsSync("/dev/full"))(
  "after a record did not reach the disk, a journal takes nothing more",
  async () => {
    const path = join(await temporaryFolder(), "journal.ndjson");
    const full = await openAppendFile("/dev/full");
    const journal = await openFileJournal(path, async () => ({
      ...(await openAppendFile(path)),
      append: full.append,
    }));
    const first = journal.append(messageOf(1), stateOf(1));
    const second = journal.append(messageOf(2), stateOf(2));
    await expect(first).rejects.toMatchObject({
      name: "StorageError",
      exitCode: 74,
      why: "The disk is full.",
    });
    await expect(second).rejects.toMatchObject({ name: "JournalClosedError", exitCode: 74 });
    await expect(journal.append(messageOf(3), stateOf(3))).rejects.toMatchObject({
      name: "JournalClosedError",
    });
    expect(journal.records()).toEqual([]);
    await journal.close();
    await full.close();
  },
);
