// Checks a PRP against every rule, and sums the findings up as a report with a score.
import type { Diagnostic } from "./diagnostic.ts";
import type { LintReport } from "./lint-report.ts";
import type { Prp } from "./prp.ts";
import { lintRules } from "./prp-lint/index.ts";
import {
  lintGroups,
  type Finding,
  type LintContext,
  type LintGroup,
  type LintRule,
} from "./prp-lint/rule.ts";

/** Everything that the rules find wrong with the PRP, rule by rule; empty for a clean one. */
export function lintPrp(prp: Prp, context: LintContext = {}): Diagnostic[] {
  // A copy, since rules keep what they found out about a PRP as long as it lives: that may be larger than the PRP.
  const copy = { ...prp };
  return lintRules.flatMap((rule) =>
    rule.check(copy, context).map((finding) => diagnosticOf(finding, rule, context)),
  );
}

/**
 * The findings with their counts and a score. Each of seven groups of rules begins with 100 points; an error takes 25
 * of them, a warning 5; the score is the mean of the groups. `groupOf` names the group of a code that is no rule of
 * ours; what it does not know counts for completeness.
 */
export function reportOf(
  findings: Diagnostic[],
  groupOf: (code: string) => LintGroup | undefined = () => undefined,
): LintReport {
  const count = (severity: Diagnostic["severity"]): number =>
    findings.filter((each) => each.severity === severity).length;
  const groups = pointsOf(findings, (code) => ownGroups.get(code) ?? groupOf(code) ?? "completeness");
  const sum = Object.values(groups).reduce((total, points) => total + points, 0);
  const score = Math.round(sum / lintGroups.length);
  return { errors: count("error"), warnings: count("warning"), score, groups, findings };
}

function diagnosticOf(finding: Finding, rule: LintRule, context: LintContext): Diagnostic {
  return {
    severity: finding.severity ?? rule.severity,
    code: rule.code,
    message: finding.message,
    file: context.file ?? "PRP",
    ...placeOf(finding, context),
    fix: rule.fix,
  };
}

function placeOf(
  { at, phrase }: Finding,
  { lines, placeOf: search }: LintContext,
): { line: number; column: number } {
  const line = lines?.get(at) ?? 0;
  const found = line > 0 && phrase !== undefined ? search?.(line, phrase) : null;
  return found ?? { line, column: line === 0 ? 0 : 1 };
}

function pointsOf(
  findings: readonly Diagnostic[],
  groupOf: (code: string) => LintGroup,
): Record<string, number> {
  const points: Record<string, number> = Object.fromEntries(lintGroups.map((group) => [group, 100]));
  for (const { code, severity } of findings) {
    const group = groupOf(code);
    points[group] = Math.max(0, (points[group] ?? 0) - costs[severity]);
  }
  return points;
}

const ownGroups = new Map<string, LintGroup>(lintRules.map(({ code, group }) => [code, group]));
const costs = { error: 25, warning: 5, info: 0 } as const;
