// What can go wrong with the scripted server itself.
import { BacoError, exitCodes } from "../../domain/errors.ts";

/** Somebody else listens on the port. */
export class PortInUseError extends BacoError {
  override readonly name = "PortInUseError";
  override readonly exitCode = exitCodes.usage;
  constructor(
    readonly port: number,
    cause: unknown,
  ) {
    super(
      `Port ${String(port)} is in use.`,
      "Another program listens there.",
      "Give another --port, or leave it out: a free one is taken.",
      { cause },
    );
  }
}

/** The request is not one that the server can answer; `status` and `code` are what its client gets. */
export class BadRequestError extends BacoError {
  override readonly name = "BadRequestError";
  override readonly exitCode = exitCodes.usage;
  constructor(
    readonly status: number,
    readonly code: string,
    what: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(what, "", "Ask for POST /v1/chat/completions or GET /v1/models.");
  }
}
