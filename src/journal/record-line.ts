// A record as one line of NDJSON: the record's JSON with its CRC as the last field.
//
//   {"v":1,"seq":7,"message":{…},"state":"…","prev":"…","crc":"1c291ca3"}
//
// The CRC covers the line without the crc field, byte for byte.
import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import { z } from "zod";
import type { JournalRecord } from "./journal.ts";
import { RecordTooLargeError } from "./journal-errors.ts";

/** Records hold a brief or a whole PRP; more than this nobody writes by mistake only. */
const maxRecordBytes = 128 * 1024 * 1024;

/** What the first record has in place of the hash of the line before. */
export const noLineBefore = "0".repeat(16);

/** The line of a record, without its line feed; throws RecordTooLargeError. */
export function writeLine(record: JournalRecord): string {
  const body = JSON.stringify(record);
  const line = `${body.slice(0, -1)},"crc":"${crcOf(body)}"}`;
  // A character takes three bytes at most, so that most lines need no counting.
  const bytes = line.length * 3 > maxRecordBytes ? Buffer.byteLength(line) : 0;
  if (bytes > maxRecordBytes) throw new RecordTooLargeError(record.message.type, bytes, maxRecordBytes);
  return line;
}

/** What the next record keeps of this line. */
export function hashOfLine(line: string | Uint8Array): string {
  return createHash("sha256").update(line).digest("hex").slice(0, 16);
}

const hash = z.string().regex(/^[0-9a-f]{16}$/);
const Line = z.object({
  v: z.literal(1),
  seq: z.int().min(1),
  message: z.looseObject({
    type: z.string(),
    id: z.string(),
    time: z.string(),
    correlationId: z.string(),
    causationId: z.string().optional(),
    data: z.unknown(),
  }),
  state: z.string(),
  prev: hash,
});
const Versioned = z.object({ v: z.int() });

/** A line read back: the record, the version when it is a newer one, or what is wrong with the line. */
type LineReading =
  { readonly record: JournalRecord } | { readonly newerVersion: number } | { readonly damage: string };

/** Reads one line, given without its line feed. */
export function readLine(line: Buffer): LineReading {
  const body = bodyOf(line);
  if (body === null) return { damage: "It does not end in a checksum." };
  if (crcOf(body.bytes) !== body.crc) return { damage: "Its content does not fit its checksum." };
  const value = parse(body.bytes);
  const version = Versioned.safeParse(value);
  if (version.success && version.data.v > 1) return { newerVersion: version.data.v };
  const parsed = Line.safeParse(value);
  return parsed.success ? { record: parsed.data } : { damage: "It is not a record." };
}

const tailLength = `,"crc":"00000000"}`.length;

function bodyOf(line: Buffer): { bytes: Buffer; crc: string } | null {
  const crc = /^,"crc":"([0-9a-f]{8})"\}$/.exec(line.subarray(-tailLength).toString("latin1"))?.[1];
  if (crc === undefined) return null;
  return { bytes: Buffer.concat([line.subarray(0, -tailLength), Buffer.from("}")]), crc };
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return null;
  }
}

function crcOf(bytes: string | Uint8Array): string {
  return crc32(bytes).toString(16).padStart(8, "0");
}
