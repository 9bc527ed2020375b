// What can be said of any Markdown specification: each rule's findings, with line and column.
import type { Diagnostic } from "../domain/diagnostic.ts";
import { specRules } from "./spec-lint/index.ts";
import { placeIn } from "./spec-lint/place.ts";
import { readSpecification } from "./spec-lint/read-specification.ts";

/** The findings from the first line to the last; null when the file has no words, so that nothing was checked. */
export function lintSpecification(markdown: string, file: string): Diagnostic[] | null {
  const spec = readSpecification(markdown, file);
  if (spec === null) return null;
  const findings = specRules.flatMap(({ code, severity, fix, check }) =>
    check(spec).map((finding): Diagnostic => ({
      severity: finding.severity ?? severity,
      code,
      message: finding.message,
      file,
      ...placeIn(spec.lines, finding),
      fix,
    })),
  );
  return findings.toSorted((one, other) => one.line - other.line || one.column - other.column);
}
