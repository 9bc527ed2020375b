// The journal in memory, for tests and for plans that need not survive the process.
import type { Message } from "../domain/message.ts";
import type { Journal, JournalRecord } from "./journal.ts";
import { JournalClosedError } from "./journal-errors.ts";
import { hashOfLine, noLineBefore, writeLine } from "./record-line.ts";

/** A journal that is as safe as the memory it lies in; `past` are the records it starts with. */
export function openMemoryJournal(past: readonly JournalRecord[] = []): Journal {
  const records = [...past];
  const last = past.at(-1);
  let lastHash = last === undefined ? noLineBefore : hashOfLine(writeLine(last));
  let closed = false;
  return {
    records: () => records,
    append: async (message: Message, state: string) => {
      if (closed) throw new JournalClosedError("in memory");
      const record = { v: 1, seq: records.length + 1, message, state, prev: lastHash } as const;
      lastHash = hashOfLine(writeLine(record));
      records.push(record);
      return Promise.resolve(record);
    },
    close: async () => {
      closed = true;
      return Promise.resolve();
    },
  };
}
