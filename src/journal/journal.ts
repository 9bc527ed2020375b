// The promise of the journal: the truth about one plan, kept by `file-journal.ts` and `memory-journal.ts` and checked for
// both by one contract suite.
//
//   append  resolves when the record is on disk (fsync), in the order of the calls; a failed append closes the journal.
//   records gives every record in order. A torn last record (a crash in the middle of a write) is cut on opening;
//           any other damage throws JournalDamagedError and leaves the file as it is.
//
// A record holds the message, a hash of the state that the chart reached by it, its own CRC and the hash of the record
// before it, so that a replay by a newer build can tell where it would decide otherwise.
import type { Message } from "../domain/message.ts";

export interface JournalRecord {
  /** Version of the record's shape. */
  readonly v: 1;
  /** Counted from 1, without gaps. */
  readonly seq: number;
  readonly message: Message;
  /** First 16 hex digits of the SHA-256 of the chart's state after this message. */
  readonly state: string;
  /** First 16 hex digits of the SHA-256 of the line before; 16 zeros in the first record. */
  readonly prev: string;
}

export interface Journal {
  /** Every record so far, oldest first. */
  records(): readonly JournalRecord[];
  append(message: Message, state: string): Promise<JournalRecord>;
  close(): Promise<void>;
}
