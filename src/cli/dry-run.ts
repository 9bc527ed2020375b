// What a plan would be: level, team, open questions and an estimate, with nothing written and no model asked.
import type { PlanOptions } from "../domain/plan-options.ts";
import type { Preview } from "../processes/preview.ts";
import { safeJson, safeLine } from "./terminal/safe-text.ts";
import { impactLines } from "./terminal/impact-lines.ts";
import { reasonText } from "./terminal/summary.ts";
import type { Terminal } from "./terminal/terminal.ts";

/** Prints the preview, or the document `baco.preview/1`. */
export function tellDryRun(
  preview: Preview,
  options: PlanOptions,
  terminal: Terminal,
  asJson: boolean,
): void {
  const estimate = estimateOf(preview, options);
  if (asJson)
    terminal.data(safeJson({ schema: "baco.preview/1", mode: options.mode, ...preview, estimate }, 2));
  else for (const line of previewLines(preview, estimate)) terminal.tell(line);
}

/** At most, when every agent fills its window and none has to try again. */
interface Estimate {
  readonly calls: number;
  readonly inputTokens: number;
}

function estimateOf({ selection, base }: Preview, { mode, contextWindow }: PlanOptions): Estimate {
  const asked = base?.rerun.length ?? selection.selected.length;
  const calls = mode === "offline" ? 0 : asked;
  return { calls, inputTokens: calls * contextWindow };
}

function previewLines(
  { complexity, questions, selection, base }: Preview,
  { calls, inputTokens }: Estimate,
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
    calls === 0
      ? "Estimate   offline: no model calls, no cost"
      : `Estimate   at most ${String(calls)} model calls and ${String(inputTokens)} tokens of input, without retries`,
  ];
}
