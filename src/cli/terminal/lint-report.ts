// What the linter found in a file, for a person: the findings, the points of each group, what was dismissed.
import type { TextOf } from "./diagnostics.ts";
import { renderDiagnostic } from "./diagnostics.ts";
import type { CheckedFile } from "../lint-files.ts";
import type { Paint } from "./paint.ts";
import { safeLine } from "./safe-text.ts";

interface Telling {
  readonly paint: Paint;
  readonly textOf: TextOf;
  /** Whether dismissed and stale findings are told too. */
  readonly all: boolean;
}

/** The lines for one file. */
export function lintReportLines(checked: CheckedFile, { paint, textOf, all }: Telling): string[] {
  const { file, report, dismissed, stale } = checked;
  const mark = report.errors > 0 ? paint("bad", "✗") : paint("good", "✓");
  const counts = [
    count(report.errors, "error"),
    count(report.warnings, "warning"),
    ...(dismissed.length > 0 ? [`${String(dismissed.length)} dismissed`] : []),
  ];
  return [
    ...report.findings.flatMap((finding) => renderDiagnostic(finding, { paint, textOf })),
    ...(all ? dismissedLines(checked, paint) : []),
    `${mark} ${paint("strong", safeLine(file))} · ${counts.join(", ")} · score ${String(report.score)} of 100`,
    ...groupLine(report.groups, paint),
    ...(!all && stale.length > 0
      ? [paint("dim", `  ${count(stale.length, "stale dismissal")}: see --all`)]
      : []),
  ];
}

function dismissedLines({ dismissed, stale }: CheckedFile, paint: Paint): string[] {
  return [
    ...dismissed.map(({ marked: { finding }, because }) =>
      paint(
        "dim",
        `dismissed ${finding.code} at line ${finding.line}: ${safeLine(finding.message)} (${safeLine(because)})`,
      ),
    ),
    ...stale.map(({ code, text }) =>
      paint(
        "dim",
        `stale dismissal of ${safeLine(code)}: these words are gone: ${safeLine(text.slice(0, 80))}`,
      ),
    ),
  ];
}

/** The groups that lost points; a full score needs no table. */
function groupLine(groups: Readonly<Record<string, number>>, paint: Paint): string[] {
  const lost = Object.entries(groups).filter(([, points]) => points < 100);
  return lost.length === 0
    ? []
    : [
        paint(
          "dim",
          `  ${lost.map(([group, points]) => `${group} ${String(points)}`).join(" · ")}; the other groups 100`,
        ),
      ];
}

function count(number: number, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? "" : "s"}`;
}
