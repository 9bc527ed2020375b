// Checks a PRP against every rule, and sums the findings up as a report with a score.
import type { Diagnostic } from "./diagnostic.ts";
import type { LintReport } from "./lint-report.ts";
import type { Prp } from "./prp.ts";
import { lintRules } from "./prp-lint/index.ts";
import { lintGroups, type Finding, type LintContext, type LintRule } from "./prp-lint/rule.ts";

/** Everything that the rules find wrong with the PRP, rule by rule; empty for a clean one. */
export function lintPrp(prp: Prp, context: LintContext = {}): Diagnostic[] {
  return lintRules.flatMap((rule) =>
    rule.check(prp, context).map((finding) => diagnosticOf(finding, rule, context)),
  );
}

/**
 * The findings with their counts and a score. Each of seven groups of rules begins with 100 points; an error takes 25
 * of them, a warning 5; the score is the mean of the groups. Findings of unknown rules count for completeness.
 */
export function reportOf(findings: Diagnostic[]): LintReport {
  const count = (severity: Diagnostic["severity"]): number =>
    findings.filter((each) => each.severity === severity).length;
  return { errors: count("error"), warnings: count("warning"), score: scoreOf(findings), findings };
}

function diagnosticOf(
  { at, message, severity }: Finding,
  rule: LintRule,
  { lines, file }: LintContext,
): Diagnostic {
  const line = lines?.get(at) ?? 0;
  return {
    severity: severity ?? rule.severity,
    code: rule.code,
    message,
    file: file ?? "PRP",
    line,
    column: line === 0 ? 0 : 1,
    fix: rule.fix,
  };
}

function scoreOf(findings: readonly Diagnostic[]): number {
  const left = new Map<string, number>(lintGroups.map((group) => [group, 100]));
  for (const { code, severity } of findings) {
    const group = groupOf.get(code) ?? "completeness";
    left.set(group, Math.max(0, (left.get(group) ?? 0) - costs[severity]));
  }
  const sum = [...left.values()].reduce((total, points) => total + points, 0);
  return Math.round(sum / lintGroups.length);
}

const groupOf = new Map<string, string>(lintRules.map(({ code, group }) => [code, group]));
const costs = { error: 25, warning: 5, info: 0 } as const;
