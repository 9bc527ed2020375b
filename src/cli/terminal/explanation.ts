// Why a plan is as it is: every figure and every choice with the words of the brief that it rests on, and who answered.
import type { PlanResult } from "../../domain/plan-result.ts";
import type { Reason } from "../../domain/source.ts";
import type { Paint } from "./paint.ts";
import { budgetLines, degradedLines } from "./cost-lines.ts";
import { safeLine } from "./safe-text.ts";
import { failureLines, reasonText } from "./summary.ts";
import { usageLines } from "./usage-lines.ts";

/** Level, team, cuts, context and confidence of a plan, with their reasons. */
export function explanationLines(result: PlanResult, paint: Paint): string[] {
  return [
    `${paint("strong", safeLine(result.brief.title))} ${paint("dim", `· ${result.status} · ${result.planId}`)}`,
    ...failureLines(result).map((line) => `  ${line}`),
    ...explainLevel(result, paint),
    ...explainTeam(result, paint),
    ...explainContext(result, paint),
    ...explainConfidence(result, paint),
    ...explainUsage(result, paint),
  ];
}

function explainLevel({ complexity }: PlanResult, paint: Paint): string[] {
  if (complexity === null) return ["", "The plan ended before its complexity was known."];
  const { level, score, confidence, dimensions, riskFactors, missingInformation } = complexity;
  return [
    ...heading(`Level: ${level}, ${score.toFixed(1)} of 10 (confidence ${confidence.toFixed(2)})`, paint),
    ...dimensions.flatMap(({ name, score: points, reasons }) => [
      `  ${name} ${points.toFixed(1)}`,
      ...because(reasons),
    ]),
    ...riskFactors.map(
      ({ id, text, source }) =>
        `  ${id} ${reasonText({ text, line: source.startLine, quote: source.quote })}`,
    ),
    ...missingInformation.map((missing) => `  missing: ${safeLine(missing)}`),
  ];
}

function explainTeam({ selection, complexity }: PlanResult, paint: Paint): string[] {
  if (selection === null) return [];
  const { cap, selected, cut, notTriggered, graph } = selection;
  return [
    ...heading(
      `Team: ${String(selected.length)} of at most ${String(cap)} at level ${complexity?.level ?? "unknown"}`,
      paint,
    ),
    ...selected.flatMap(({ role, reasons }) => [
      `  ${role}${waitsFor(graph[role] ?? [])}`,
      ...because(reasons),
    ]),
    ...cut.flatMap(({ role, why, reasons }) => [`  ${role} was cut: ${safeLine(why)}`, ...because(reasons)]),
    ...(notTriggered.length === 0
      ? []
      : [`  Not needed, nothing in the brief asks for them: ${notTriggered.join(", ")}`]),
  ];
}

function waitsFor(roles: readonly string[]): string {
  return roles.length === 0 ? "" : ` (after ${roles.join(", ")})`;
}

function explainContext({ context }: PlanResult, paint: Paint): string[] {
  const shortened =
    context?.ledger.filter(({ tokensBefore, tokensAfter }) => tokensAfter < tokensBefore) ?? [];
  if (context === null || shortened.length === 0) return [];
  return [
    ...heading(`Context: ${String(context.tokens)} of ${String(context.window)} tokens, shortened`, paint),
    ...shortened.map(
      ({ layer, tokensBefore, tokensAfter, why }) =>
        `  ${safeLine(layer)}: ${String(tokensBefore)} to ${String(tokensAfter)} tokens. ${safeLine(why)}`,
    ),
  ];
}

function explainConfidence({ confidence, review }: PlanResult, paint: Paint): string[] {
  if (confidence === null) return [];
  const parts = Object.entries(confidence.parts).map(([name, value]) => `${name} ${value.toFixed(2)}`);
  return [
    ...heading(`Confidence: ${confidence.value.toFixed(2)}`, paint),
    `  ${parts.join(" · ")}`,
    ...review.reasons.map((reason) => `  ${safeLine(reason)}`),
  ];
}

function explainUsage(result: PlanResult, paint: Paint): string[] {
  const lines = [...usageLines(result), ...budgetLines(result), ...degradedLines(result)];
  return lines.length === 0 ? [] : [...heading("Model", paint), ...lines.map((line) => `  ${line}`)];
}

function heading(text: string, paint: Paint): string[] {
  return ["", paint("strong", text)];
}

function because(reasons: readonly Reason[]): string[] {
  return reasons.map((reason) => `    ${reasonText(reason)}`);
}
