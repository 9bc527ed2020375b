// What a person reads when something went wrong: what happened, why, and what to do about it.
import type { Diagnostic } from "../../domain/diagnostic.ts";
import { BacoError, exitCodes, type ExitCode, InvalidInputError } from "../../domain/errors.ts";
import { excerpt, renderDiagnostic, type TextOf } from "./diagnostics.ts";
import type { Paint } from "./paint.ts";
import { safeLine, safeText } from "./safe-text.ts";

/** The exit code that tells scripts what kind of error it was. */
export function exitCodeOf(error: unknown): ExitCode {
  return error instanceof BacoError ? error.exitCode : exitCodes.unexpected;
}

interface Telling {
  readonly paint: Paint;
  /** The text of a file, where it is at hand, so that the line in question can be shown. */
  readonly textOf: TextOf;
  /** Shows where in our own code an error that nobody foresaw came from. */
  readonly withStack: boolean;
}

/** The error in three parts: ✗ what, why, do this; with the places in the person's own files when there are some. */
export function renderError(error: unknown, { paint, textOf, withStack }: Telling): string[] {
  if (!(error instanceof BacoError)) return renderUnforeseen(error, paint, withStack);
  return [
    `${paint("bad", "✗")} ${paint("strong", safeLine(error.message))}`,
    ...indent(safeText(error.why)),
    ...renderPlaces(error, { paint, textOf }).map((line) => `    ${line}`),
    ...indent(safeText(error.fix)).map((line, i) => (i === 0 ? line.replace(/^ {2}/, "  → ") : `  ${line}`)),
    paint("dim", `  exit ${String(error.exitCode)}`),
  ];
}

/** A single place is told by the headline already, so only the line itself is shown. */
function renderPlaces(error: BacoError, telling: Pick<Telling, "paint" | "textOf">): string[] {
  const places = diagnosticsOf(error).filter(({ line }) => line > 0);
  const [only] = places;
  if (only !== undefined && places.length === 1) return excerpt(only, telling.textOf(only.file));
  return places.flatMap((one) => renderDiagnostic(one, telling));
}

function renderUnforeseen(error: unknown, paint: Paint, withStack: boolean): string[] {
  const what = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error && withStack ? safeText(error.stack ?? "").split("\n") : [];
  return [
    `${paint("bad", "✗")} ${paint("strong", `Something failed that should not: ${safeLine(what)}`)}`,
    "  This is a fault of BACO, not of your input.",
    withStack
      ? "  → Please report it with the lines below."
      : "  → Run it again with DEBUG=baco to see where, and please report it.",
    ...stack.map((line) => paint("dim", `    ${line}`)),
    paint("dim", `  exit ${String(exitCodes.unexpected)}`),
  ];
}

/** The error as a document for programs, `baco.error/1`. */
export function errorDocument(error: unknown): {
  schema: string;
  exitCode: number;
  diagnostics: Diagnostic[];
} {
  const places = error instanceof BacoError ? diagnosticsOf(error) : [];
  return {
    schema: "baco.error/1",
    exitCode: exitCodeOf(error),
    diagnostics: places.length > 0 ? [...places] : [asDiagnostic(error)],
  };
}

function diagnosticsOf(error: BacoError): readonly Diagnostic[] {
  return error instanceof InvalidInputError ? error.diagnostics : [];
}

function asDiagnostic(error: unknown): Diagnostic {
  const nowhere = { severity: "error", file: "", line: 0, column: 0 } as const;
  if (!(error instanceof BacoError)) {
    const message = error instanceof Error ? error.message : String(error);
    return { ...nowhere, code: "baco/unexpected", message, fix: "Please report it." };
  }
  const message = [error.message, error.why].filter((part) => part !== "").join(" ");
  return { ...nowhere, code: `baco/${kebab(error.name)}`, message, fix: error.fix };
}

/** `BusUnreachableError` → `bus-unreachable`. */
function kebab(name: string): string {
  return name
    .replace(/Error$/, "")
    .replace(/(?<=[a-z])[A-Z]/g, "-$&")
    .toLowerCase();
}

function indent(text: string): string[] {
  return text === "" ? [] : text.split("\n").map((line) => `  ${line}`);
}
