// Refusing a brief: one helper, so that every refusal names the place, the reason and what to do.
import type { Diagnostic } from "../domain/diagnostic.ts";
import { InvalidInputError } from "../domain/errors.ts";

export interface Fault {
  readonly code: string;
  readonly message: string;
  readonly fix: string;
  /** Counted from 1; 0 when the fault is in no particular place. */
  readonly line?: number;
  readonly column?: number;
}

/** The error for a brief that cannot be used, with one diagnostic a fault; the first fault gives the sentence. */
export function invalidBrief(path: string | null, faults: readonly [Fault, ...Fault[]]): InvalidInputError {
  const file = path ?? "<stdin>";
  const [first] = faults;
  return new InvalidInputError(
    `${placeOf(file, first)}: ${first.message}`,
    `The brief cannot be planned (${first.code}).`,
    first.fix,
    faults.map((fault) => diagnosticOf(file, fault)),
  );
}

function diagnosticOf(file: string, { code, message, fix, line = 0, column = 0 }: Fault): Diagnostic {
  return { severity: "error", code, message, file, line, column, fix };
}

function placeOf(file: string, { line = 0, column = 0 }: Fault): string {
  return line === 0 ? file : `${file}:${line}:${column}`;
}
