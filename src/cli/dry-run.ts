// What a plan would be: level, team, open questions and an estimate, with nothing written and no model asked.
import type { Preview } from "../processes/preview.ts";
import { estimateLines, estimateOf, type Terms } from "./estimate.ts";
import { safeJson, safeLine } from "./terminal/safe-text.ts";
import { impactLines } from "./terminal/impact-lines.ts";
import { reasonText } from "./terminal/summary.ts";
import type { Terminal } from "./terminal/terminal.ts";

/** Prints the preview, or the document `baco.preview/1`. */
export function tellDryRun(preview: Preview, terms: Terms, terminal: Terminal, asJson: boolean): void {
  const estimate = estimateOf(preview, terms);
  const { mode } = terms.options;
  if (asJson) terminal.data(safeJson({ schema: "baco.preview/1", mode, ...preview, estimate }, 2));
  else for (const line of previewLines(preview, estimateLines(estimate, terms))) terminal.tell(line);
}

function previewLines(
  { complexity, questions, selection, base }: Preview,
  estimate: readonly string[],
): string[] {
  const reasons = complexity.dimensions.flatMap((dimension) => dimension.reasons.slice(0, 1));
  return [
    `Level      ${complexity.level}, ${complexity.score.toFixed(1)} of 10`,
    ...reasons.map((reason) => `           ${reasonText(reason)}`),
    `Team       ${selection.selected.map(({ role }) => role).join(", ")} (at most ${String(selection.cap)})`,
    ...selection.cut.map(({ role, why }) => `           without ${role}: ${safeLine(why)}`),
    `           not needed: ${selection.notTriggered.join(", ") || "nobody"}`,
    ...impactLines(base).map((line, i) => `${(i === 0 ? "Edit" : "").padEnd(10)} ${line}`),
    `Questions  ${String(questions.length)}`,
    ...estimate.map((line, i) => `${(i === 0 ? "Estimate" : "").padEnd(10)} ${line}`),
  ];
}
