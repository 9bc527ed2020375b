// The journal in a file: one line a record, each safe on disk before it counts.
import type { Message } from "../domain/message.ts";
import { openAppendFile, type AppendFile } from "../files/append-file.ts";
import type { Journal, JournalRecord } from "./journal.ts";
import { JournalClosedError } from "./journal-errors.ts";
import { readJournal, type JournalContent } from "./read-journal.ts";
import { hashOfLine, writeLine } from "./record-line.ts";

/** The journal of that file, made when it is missing, checked from the first line to the last, and cut where it is torn. */
export async function openFileJournal(path: string, openFile = openAppendFile): Promise<Journal> {
  const file = await openFile(path);
  try {
    const bytes = await file.read();
    const content = readJournal(path, bytes);
    if (content.goodBytes < bytes.length) await file.truncate(content.goodBytes);
    return new FileJournal(file, content);
  } catch (error) {
    await file.close();
    throw error;
  }
}

interface Pending {
  readonly line: string;
  readonly record: JournalRecord;
  readonly resolve: (record: JournalRecord) => void;
  readonly reject: (reason: Error) => void;
}

class FileJournal implements Journal {
  readonly #file: AppendFile;
  readonly #records: JournalRecord[];
  /** Of the last line that was handed in, safe or not. */
  #lastHash: string;
  #seq: number;
  #pending: Pending[] = [];
  #writing: Promise<void> | null = null;
  /** Why no more records are taken. */
  #closed: JournalClosedError | null = null;
  /** A failed write: nothing may follow it, not even what waits already. */
  #broken: JournalClosedError | null = null;
  #released: Promise<void> | null = null;

  constructor(file: AppendFile, { records, lastHash }: JournalContent) {
    this.#file = file;
    this.#records = records;
    this.#lastHash = lastHash;
    this.#seq = records.length;
  }

  records(): readonly JournalRecord[] {
    return this.#records;
  }

  async append(message: Message, state: string): Promise<JournalRecord> {
    if (this.#closed) throw this.#closed;
    const record = { v: 1, seq: this.#seq + 1, message, state, prev: this.#lastHash } as const;
    const line = writeLine(record);
    this.#seq = record.seq;
    this.#lastHash = hashOfLine(line);
    return new Promise((resolve, reject) => {
      this.#pending.push({ line, record, resolve, reject });
      this.#writing ??= this.#writeAll();
    });
  }

  /** Records that are handed in while one sync runs share the next. */
  async #writeAll(): Promise<void> {
    while (this.#pending.length > 0) {
      const batch = this.#pending;
      this.#pending = [];
      await this.#write(batch);
    }
    this.#writing = null;
  }

  async #write(batch: readonly Pending[]): Promise<void> {
    try {
      if (this.#broken) throw this.#broken;
      await this.#file.append(batch.map(({ line }) => `${line}\n`).join(""));
      this.#records.push(...batch.map(({ record }) => record));
      for (const { record, resolve } of batch) resolve(record);
    } catch (error) {
      // A failed sync says nothing about what is on disk, and a second one would lie: this journal is over.
      const reason = error instanceof Error ? error : new Error(String(error));
      this.#broken ??= new JournalClosedError(this.#file.path, reason);
      this.#closed ??= this.#broken;
      for (const { reject } of batch) reject(reason);
    }
  }

  async close(): Promise<void> {
    this.#closed ??= new JournalClosedError(this.#file.path);
    await this.#writing;
    this.#released ??= this.#file.close();
    await this.#released;
  }
}
