// Reads a journal back and tells a torn end, which is cut, from damage, which is not touched.
import { hashOfLine, noLineBefore, readLine } from "./record-line.ts";
import type { JournalRecord } from "./journal.ts";
import { JournalDamagedError, JournalTooNewError } from "./journal-errors.ts";

export interface JournalContent {
  readonly records: JournalRecord[];
  /** Up to here the file is good; behind it lies a torn record, if anything. */
  readonly goodBytes: number;
  /** Hash of the last good line. */
  readonly lastHash: string;
}

const lineFeed = 0x0a;

/**
 * Every record of the file. Only its end may be torn: bytes without a line feed, or a last line with a NUL byte in it,
 * which is what a file system leaves where pages never arrived and what JSON never holds. Neither was acknowledged.
 * Everything else throws JournalDamagedError or JournalTooNewError.
 */
export function readJournal(path: string, bytes: Buffer): JournalContent {
  const records: JournalRecord[] = [];
  let start = 0;
  let lastHash = noLineBefore;
  for (;;) {
    const end = bytes.indexOf(lineFeed, start);
    if (end === -1) break;
    const line = bytes.subarray(start, end);
    if (end + 1 === bytes.length && line.includes(0)) break;
    records.push(checkedRecord(path, line, records.length + 1, lastHash));
    lastHash = hashOfLine(line);
    start = end + 1;
  }
  return { records, goodBytes: start, lastHash };
}

function checkedRecord(path: string, line: Buffer, seq: number, lastHash: string): JournalRecord {
  const reading = readLine(line);
  if ("newerVersion" in reading) throw new JournalTooNewError(path, seq, reading.newerVersion);
  if ("damage" in reading) throw new JournalDamagedError(path, seq, reading.damage);
  const { record } = reading;
  if (record.seq !== seq)
    throw new JournalDamagedError(
      path,
      seq,
      `Record ${String(record.seq)} stands where ${String(seq)} should.`,
    );
  if (record.prev !== lastHash)
    throw new JournalDamagedError(path, seq, "The record before it is not the one it was written after.");
  return record;
}
