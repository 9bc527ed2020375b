// What was asked and what was answered, each on disk before it counts: the other side's word in every dispute about payment.
import { openAppendFile } from "../../files/append-file.ts";

/** A request has arrived; it may never be answered. */
export interface ArrivedLine {
  readonly n: number;
  readonly arrived: string;
  readonly role: string;
  /** The Idempotency-Key of the request; null when it had none. */
  readonly key: string | null;
  readonly requestSha256: string;
}

/** A body has been sent to its end. */
export interface AnsweredLine {
  readonly n: number;
  readonly role: string;
  readonly key: string | null;
  readonly requestSha256: string;
  /** Over the answer's text, or over the body where it is no completion. */
  readonly answerSha256: string;
  readonly status: number;
  /** The name of the fault; null for an answer as it should be. */
  readonly fault: string | null;
  /** Milliseconds since the server started. */
  readonly startedMs: number;
  readonly endedMs: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** ISO time of the end. */
  readonly t: string;
}

export type LedgerLine = ArrivedLine | AnsweredLine;

export interface Ledger {
  readonly lines: readonly LedgerLine[];
  /** Resolves when the line is on disk, or at once without a file. */
  add(line: LedgerLine): Promise<void>;
  /** Resolves when all that was added is on disk. */
  close(): Promise<void>;
}

/** A ledger in memory, and in a file where a path is given; throws StorageError. */
export async function openLedger(path: string | null): Promise<Ledger> {
  const file = path === null ? null : await openAppendFile(path);
  const lines: LedgerLine[] = [];
  let written: Promise<void> = Promise.resolve();
  return {
    lines,
    add: async (line) => {
      lines.push(line);
      if (file === null) return;
      const own = file.append(`${JSON.stringify(line)}\n`);
      written = Promise.allSettled([written, own]).then(() => undefined);
      await own;
    },
    close: async () => {
      await written;
      await file?.close();
    },
  };
}
