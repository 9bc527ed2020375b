// All rules of the linter in one list, and the reference page that is written from it.
import { lintRules } from "../domain/prp-lint/index.ts";
import { lintGroups, type LintRule } from "../domain/prp-lint/rule.ts";
import { specRules } from "../intake/spec-lint/index.ts";

export type ListedRule = Pick<
  LintRule,
  "criterion" | "group" | "severity" | "reason" | "fix" | "bad" | "good"
> & { readonly code: string };

/** Rules about PRPs first, then those about other specifications; each in the order in which findings are told. */
export const allLintRules: readonly ListedRule[] = [...lintRules, ...specRules];

/** `docs/reference/lint-rules.md`, written from the rules themselves. */
export function lintRulesPage(): string {
  return [
    "# Rules of the linter",
    "",
    "Written by `npm run docs` from the rules in `src/domain/prp-lint` and `src/intake/spec-lint`; do not edit it.",
    "",
    "`baco validate FILE` checks a PRP against the `prp/` rules and any other Markdown specification against the `spec/`",
    "rules. Errors give exit code 4. An error takes 25 of the 100 points of its group, a warning 5, an info none; the score",
    "is the mean of the seven groups. What the brief itself says, and what a question asks about already, is not held",
    "against a PRP.",
    "",
    ...lintGroups.flatMap(groupPart),
  ].join("\n");
}

function groupPart(group: LintRule["group"]): string[] {
  const rules = allLintRules.filter((rule) => rule.group === group);
  return [`## ${group.charAt(0).toUpperCase()}${group.slice(1)}`, "", ...rules.flatMap(rulePart)];
}

function rulePart({ code, criterion, severity, reason, fix, bad, good }: ListedRule): string[] {
  return [
    `### \`${code}\``,
    "",
    `${capitalised(severity)}, criterion ${criterion}. ${reason} ${fix}`,
    "",
    `- Instead of: ${shown(bad)}`,
    `- Write: ${shown(good)}`,
    "",
  ];
}

function capitalised(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/** As code, so that no mark in an example is taken for one of the page. */
function shown(example: string): string {
  return example.includes("`") ? `\`\` ${example} \`\`` : `\`${example}\``;
}
