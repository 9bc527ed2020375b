// One finding in a person's file, with the line it speaks of and a caret under the place.
import type { Diagnostic } from "../../domain/diagnostic.ts";
import type { Paint } from "./paint.ts";
import { safeLine } from "./safe-text.ts";
import { clip, displayWidth } from "./width.ts";

/** The text of a file that was read; null when it is not at hand. */
export type TextOf = (file: string) => string | null;

interface Telling {
  readonly paint: Paint;
  readonly textOf: TextOf;
}

const styles = { error: "bad", warning: "warn", info: "dim" } as const;

/** `file:line:column  severity  message  code`, the line itself, and the fix. */
export function renderDiagnostic(diagnostic: Diagnostic, { paint, textOf }: Telling): string[] {
  const { severity, code, message, fix } = diagnostic;
  return [
    `${paint("strong", placeOf(diagnostic))} ${paint(styles[severity], severity)} ${safeLine(message)} ${paint("dim", code)}`,
    ...excerpt(diagnostic, textOf(diagnostic.file)).map((line) => paint("dim", line)),
    ...(fix === "" ? [] : [`  → ${safeLine(fix)}`]),
  ];
}

/** Such as `idea.md:4:7`; what is not known is left out. */
function placeOf({ file, line, column }: Diagnostic): string {
  const numbers = line > 0 && column > 0 ? [line, column] : line > 0 ? [line] : [];
  return [safeLine(file), ...numbers.map(String)].join(":");
}

const widest = 100;

/** The line that a diagnostic speaks of, with a caret under the column; nothing when the text is not at hand. */
export function excerpt(
  { line, column }: Pick<Diagnostic, "line" | "column">,
  text: string | null,
): string[] {
  const content = text?.split(/\r?\n/)[line - 1];
  if (content === undefined || content.trim() === "") return [];
  const number = String(line);
  const before = displayWidth(safeLine(content.slice(0, Math.max(0, column - 1))));
  const caret =
    column > 0 && before < widest ? [`  ${" ".repeat(number.length)} │ ${" ".repeat(before)}^`] : [];
  return [`  ${number} │ ${clip(safeLine(content), widest)}`, ...caret];
}
