// What can go wrong between sender and receiver, one class for each thing a caller would treat differently.
import { z } from "zod";
import { BacoError, exitCodes } from "../domain/errors.ts";

/** A message came, or was about to go, in a shape that its definition does not allow. */
export class MalformedMessageError extends BacoError {
  override readonly name = "MalformedMessageError";
  override readonly exitCode = exitCodes.unexpected;
  constructor(
    readonly messageType: string,
    cause: z.ZodError | null,
  ) {
    super(
      `A message of type ${messageType} is not what its definition says.`,
      cause ? z.prettifyError(cause) : "No definition of that name fits here.",
      "Check that both sides run the same version of BACO.",
      { cause },
    );
  }
}

/** No server answers at that address. */
export class BusUnreachableError extends BacoError {
  override readonly name = "BusUnreachableError";
  override readonly exitCode = exitCodes.bus;
  constructor(
    readonly url: string,
    reason: string,
    cause?: unknown,
  ) {
    super(
      `No NATS server with JetStream at ${url}.`,
      reason,
      "Start one with `docker compose up -d nats` or `nats-server -js`, or leave the bus out.",
      { cause },
    );
  }
}

/** A request found nobody who serves it, or nobody answered in time. */
export class NoReplyError extends BacoError {
  override readonly name = "NoReplyError";
  override readonly exitCode = exitCodes.bus;
  constructor(
    readonly messageType: string,
    readonly reason: "nobody" | "timeout",
  ) {
    super(
      `Nobody answered ${messageType}.`,
      reason === "nobody" ? "No process serves it." : "The answer did not come in time.",
      "Check with `baco agents` which processes are up.",
    );
  }
}
