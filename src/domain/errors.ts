// The root of every error that we throw on purpose: what happened, why, and what to do about it.
import type { Diagnostic } from "./diagnostic.ts";

/** Exit codes that scripts rely on; `baco help exit-codes` prints this table. */
export const exitCodes = {
  done: 0,
  unexpected: 1,
  usage: 2,
  waitingForPerson: 3,
  belowTheBar: 4,
  provider: 5,
  bus: 6,
  budget: 7,
  gaveUp: 70,
  storage: 74,
  ownedElsewhere: 75,
  interrupted: 130,
  terminated: 143,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** An error for a person: `message` says what, `why` the reason, `fix` what to do. */
export abstract class BacoError extends Error {
  abstract readonly exitCode: ExitCode;
  constructor(
    what: string,
    readonly why: string,
    readonly fix: string,
    options?: ErrorOptions,
  ) {
    super(what, options);
  }
}

/** The brief, a file or a flag cannot be used as it is; `diagnostics` point at the places. */
export class InvalidInputError extends BacoError {
  override readonly name = "InvalidInputError";
  override readonly exitCode = exitCodes.usage;
  constructor(
    what: string,
    why: string,
    fix: string,
    readonly diagnostics: Diagnostic[] = [],
  ) {
    super(what, why, fix);
  }
}
