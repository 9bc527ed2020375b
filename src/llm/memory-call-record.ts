// The call record in memory, for tests and for plans that need not survive their process.
import { CallBook, type PastTry } from "./call-book.ts";
import type { CallRecord } from "./call-record.ts";

/** A record that is as safe as the memory it lies in; `past` are the tries of earlier processes. */
export function openMemoryCallRecord(past: readonly PastTry[] = []): CallRecord {
  const book = new CallBook(past);
  return {
    entries: () => book.entries(),
    tries: (key) => book.tries(key),
    // Asynchronous, so that what is out of turn rejects as it does on disk.
    intend: async (intent) => Promise.resolve(book.intend(intent)),
    keep: async (key, attempt, answer) => Promise.resolve(book.keep(key, attempt, answer)),
    settle: async (key, attempt, outcome) => Promise.resolve(book.settle(key, attempt, outcome)),
  };
}
