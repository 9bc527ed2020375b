// The call record in memory, for tests and for plans that need not survive their process.
import { CallBook, type PastTry } from "./call-book.ts";
import type { CallRecord } from "./call-record.ts";

/** A record that is as safe as the memory it lies in; `past` are the tries of earlier processes. */
export function openMemoryCallRecord(past: readonly PastTry[] = []): CallRecord {
  const book = new CallBook(past);
  return {
    entries: () => book.entries(),
    tries: (key) => book.tries(key),
    intend: promised((intent) => {
      book.intend(intent);
    }),
    keep: promised((key, attempt, answer) => {
      book.keep(key, attempt, answer);
    }),
    settle: promised((key, attempt, outcome) => {
      book.settle(key, attempt, outcome);
    }),
  };
}

/** What is out of turn rejects, as it does on disk. */
function promised<Args extends unknown[]>(work: (...args: Args) => void): (...args: Args) => Promise<void> {
  return async (...args) => {
    work(...args);
    return Promise.resolve();
  };
}
