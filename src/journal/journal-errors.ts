// What can go wrong with a journal, one class for each thing a caller would treat differently.
import { BacoError, exitCodes } from "../domain/errors.ts";

/** A record is not what was written, or one is missing. The file is left as it is. */
export class JournalDamagedError extends BacoError {
  override readonly name = "JournalDamagedError";
  override readonly exitCode = exitCodes.storage;
  constructor(
    readonly path: string,
    readonly line: number,
    what: string,
  ) {
    super(
      `The journal ${path} is damaged in line ${String(line)}.`,
      what,
      "The file was left as it is. Restore it from a copy, or plan the brief again.",
    );
  }
}

/** A newer version of BACO wrote the journal. */
export class JournalTooNewError extends BacoError {
  override readonly name = "JournalTooNewError";
  override readonly exitCode = exitCodes.storage;
  constructor(
    readonly path: string,
    readonly line: number,
    readonly version: number,
  ) {
    super(
      `The journal ${path} was written by a newer version of BACO.`,
      `Line ${String(line)} has version ${String(version)}; this build reads version 1.`,
      "Go on with the version that wrote it.",
    );
  }
}

/** The journal takes no more records: it was closed, or an earlier record could not be made safe. */
export class JournalClosedError extends BacoError {
  override readonly name = "JournalClosedError";
  override readonly exitCode = exitCodes.storage;
  constructor(
    readonly path: string,
    cause?: Error,
  ) {
    super(
      `The journal ${path} takes no more records.`,
      cause ? `An earlier record could not be made safe: ${cause.message}` : "It was closed.",
      "Start again; what was acknowledged is kept.",
      { cause },
    );
  }
}

/** A record is larger than a journal takes. Nothing was written; the journal stays open. */
export class RecordTooLargeError extends BacoError {
  override readonly name = "RecordTooLargeError";
  override readonly exitCode = exitCodes.storage;
  constructor(
    readonly messageType: string,
    readonly bytes: number,
    readonly maxBytes: number,
  ) {
    super(
      `A record of type ${messageType} is too large for the journal.`,
      `It has ${String(bytes)} bytes; ${String(maxBytes)} is the limit.`,
      "Make the brief smaller.",
    );
  }
}
