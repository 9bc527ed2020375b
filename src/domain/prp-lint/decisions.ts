// Rules about what was chosen and what was taken for granted: each with its reason, and where a person can see it.
import type { Prp } from "../prp.ts";
import { assumptionIn, floatingVersionIn } from "./normative-words.ts";
import type { LintRule } from "./rule.ts";
import { isBriefsOwn, isFromBrief, textFindings } from "./text-findings.ts";

export const bareDecision: LintRule = {
  code: "prp/bare-decision",
  criterion: 24,
  group: "completeness",
  severity: "warning",
  reason: "A choice without its reason and its rivals is made again by the next reader.",
  fix: "Write why, and what was rejected.",
  bad: "DEC-1 Store: PostgreSQL.",
  good: "DEC-1 Store: PostgreSQL, because …; rejected: SQLite, since it has one writer.",
  check: ({ decisions }) =>
    decisions.flatMap(({ id, status, choice, rationale, rejected }) => [
      ...(rationale.trim() === "" ? [{ at: id, message: `${id} gives no reason.` }] : []),
      ...(choice.trim() === "" ? [{ at: id, message: `${id} says nothing of what is chosen.` }] : []),
      ...(status === "decided" && rejected.length === 0
        ? [{ at: id, message: `${id} names nothing that was rejected.` }]
        : []),
      ...rejected
        .filter(({ why }) => why.trim() === "")
        .map(({ option }) => ({ at: id, message: `${id} does not say why not ${option.slice(0, 60)}.` })),
    ]),
};

export const looseAssumption: LintRule = {
  code: "prp/loose-assumption",
  criterion: 25,
  group: "completeness",
  severity: "warning",
  reason: "An assumption that nobody is asked about is found out when it is wrong.",
  fix: "List it among the assumptions, with the question whose default it is.",
  bad: "ASM-1 One currency is enough. (No question.)",
  good: "ASM-1 One currency is enough *question:* Q-2",
  check: (prp) => [
    ...prp.assumptions
      .filter(({ questionId }) => questionId === null)
      .map(({ id }) => ({ at: id, message: `${id} has no question.` })),
    ...silentDefaults(prp).map((id) => ({
      at: id,
      message: `The default of ${id} is among no assumptions.`,
    })),
    ...textFindings(
      prp,
      assumptionIn,
      (text) => text.role === "assumption" || text.role === "question" || isBriefsOwn(text, assumptionIn),
    ),
  ],
};

export const floatingVersion: LintRule = {
  code: "prp/floating-version",
  criterion: 28,
  group: "executability",
  severity: "warning",
  reason: "The latest version of today is another one tomorrow.",
  fix: "Name the version, or leave it to the lock file.",
  bad: "npm install express@latest",
  good: "npm install express@5.1.0",
  check: (prp) =>
    textFindings(prp, floatingVersionIn, (text) => text.isQuote || isFromBrief(text, floatingVersionIn)),
};

function silentDefaults({ questions, assumptions }: Prp): string[] {
  const assumed = new Set(assumptions.map(({ questionId }) => questionId));
  return questions
    .filter(({ id, default: fallback }) => fallback.trim() !== "" && !assumed.has(id))
    .map(({ id }) => id);
}
