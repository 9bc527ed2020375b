// What can go wrong between sender and receiver, one class for each thing a caller would treat differently.
import { z } from "zod";
import { BacoError, type ExitCode, exitCodes } from "../domain/errors.ts";

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

/** The message is larger than the bus carries; nothing was sent. */
export class MessageTooLargeError extends BacoError {
  override readonly name = "MessageTooLargeError";
  override readonly exitCode = exitCodes.bus;
  constructor(
    readonly messageType: string,
    readonly bytes: number,
    readonly limit: number,
  ) {
    super(
      `A message of type ${messageType} is too large for the bus.`,
      `It has ${bytes} bytes; the bus carries ${limit}.`,
      "Shorten the brief or split it, or plan it in one process, without a bus.",
    );
  }
}

/** The bus has been drained: it takes and sends nothing more. */
export class BusDrainedError extends BacoError {
  override readonly name = "BusDrainedError";
  override readonly exitCode = exitCodes.bus;
  constructor() {
    super("The bus has been drained.", "This process is shutting down.", "Start it again.");
  }
}

/** The one who serves the request has refused it; what, why and fix are theirs. */
export class RequestRefusedError extends BacoError {
  override readonly name = "RequestRefusedError";
  override readonly exitCode: ExitCode;
  constructor(
    readonly messageType: string,
    refusal: { what: string; why: string; fix: string; exitCode: ExitCode },
  ) {
    super(refusal.what, refusal.why, refusal.fix);
    this.exitCode = refusal.exitCode;
  }
}

/** Another group already takes these commands, and a command has one taker. */
export class GroupConflictError extends BacoError {
  override readonly name = "GroupConflictError";
  override readonly exitCode = exitCodes.bus;
  constructor(
    readonly group: string,
    readonly filter: string,
    cause?: unknown,
  ) {
    super(
      `The group ${group} cannot take the commands at ${filter}.`,
      "Another group takes some of them, and each command goes to one group.",
      "Join that group, or narrow one of the two.",
      { cause },
    );
  }
}

/** The call does not fit how this kind of message is delivered, such as consuming an event. */
export class WrongDeliveryError extends BacoError {
  override readonly name = "WrongDeliveryError";
  override readonly exitCode = exitCodes.unexpected;
  constructor(
    readonly messageType: string,
    call: string,
    delivery: string,
  ) {
    super(
      `One cannot ${call} ${messageType}.`,
      `Its delivery is "${delivery}".`,
      "Publish what is not control, consume commands and results, request and serve control messages.",
    );
  }
}
