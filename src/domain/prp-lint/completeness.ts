// Rules about what has to be there: sections with content, criteria for each requirement, an answer to each risk.
import type { AcceptanceCriterion, Prp } from "../prp.ts";
import type { Finding, LintRule } from "./rule.ts";

export const emptySection: LintRule = {
  code: "prp/empty-section",
  criterion: 1,
  group: "completeness",
  severity: "error",
  reason: "A builder works through six sections; an empty one leaves a guess.",
  fix: "Write what the section is for.",
  bad: "## 5. Testing requirements, and nothing below it.",
  good: "## 5. Testing requirements, with a test for each task.",
  check: (prp) => [
    ...emptyIf(
      prp.objectives.every(({ text }) => text.trim() === ""),
      1,
      "no objective",
    ),
    ...emptyIf(!prp.requirements.some(isWanted), 2, "no requirement"),
    ...emptyIf(prp.tasks.length === 0, 4, "no task"),
    ...emptyIf(prp.tests.length === 0, 5, "no test"),
    ...emptyIf(
      prp.doneWhen.every(({ text }) => text.trim() === ""),
      6,
      "no criterion of success",
    ),
  ],
};

/** A small project may decide nothing, so this is worth a look and no more. */
export const noDecision: LintRule = {
  code: "prp/no-decision",
  criterion: 1,
  group: "completeness",
  severity: "warning",
  reason: "What nobody decided, each task decides for itself.",
  fix: "Record a decision, or an undecided one that says what to settle.",
  bad: "## 3. Architecture decisions, and nothing below it.",
  good: "DEC-1 Store, undecided: choose where items are kept.",
  check: (prp) => emptyIf(prp.decisions.length === 0, 3, "no decision"),
};

export const noAcceptance: LintRule = {
  code: "prp/no-acceptance",
  criterion: 11,
  group: "verifiability",
  severity: "error",
  reason: "Without a criterion nobody can tell when the requirement is met.",
  fix: "Add a criterion: given, when, then.",
  bad: "REQ-2 Users can delete a list. (No criterion.)",
  good: "AC-2.1 When a list is deleted, then it is in no answer.",
  check: ({ requirements }) =>
    requirements
      .filter((each) => isWanted(each) && each.acceptance.length === 0)
      .map(({ id }) => ({ at: id, message: `${id} has no acceptance criterion.` })),
};

export const incompleteCriterion: LintRule = {
  code: "prp/incomplete-criterion",
  criterion: 11,
  group: "verifiability",
  severity: "error",
  reason: "A criterion needs an occasion and an outcome before it can fail.",
  fix: "Say when it happens and what then holds.",
  bad: "AC-2.1 When a list is deleted.",
  good: "AC-2.1 When a list is deleted, then it is in no answer.",
  check: ({ requirements }) =>
    requirements
      .flatMap(({ acceptance }) => acceptance)
      .filter((each) => !isComplete(each))
      .map(({ id }) => ({ at: id, message: `${id} does not say both when it happens and what then holds.` })),
};

export const unansweredRisk: LintRule = {
  code: "prp/unanswered-risk",
  criterion: 26,
  group: "completeness",
  severity: "error",
  reason: "A risk without an answer is only a worry.",
  fix: "Say what is done about it, or who accepts it and why.",
  bad: "RISK-1 Data loss. (No mitigation.)",
  good: "RISK-1 Data loss *mitigation:* a backup each night.",
  check: ({ risks }, { profile }) => {
    const known = new Set(risks.map(({ id }) => id));
    const dropped = (profile?.riskFactors ?? []).filter(({ id }) => !known.has(id));
    return [
      ...risks
        .filter(({ mitigation }) => mitigation.trim() === "")
        .map(({ id }) => ({ at: id, message: `${id} has no mitigation.` })),
      ...dropped.map(({ id }) => ({
        at: "section-3",
        message: `${id}, which the analysis found, is missing.`,
      })),
    ];
  },
};

function isWanted({ kind }: Prp["requirements"][number]): boolean {
  return kind !== "exclusion";
}

function isComplete({ given, when, then }: AcceptanceCriterion): boolean {
  return then.trim() !== "" && `${given}${when}`.trim() !== "";
}

function emptyIf(isEmpty: boolean, section: number, message: string): Finding[] {
  return isEmpty ? [{ at: `section-${section}`, message: `Section ${section} has ${message}.` }] : [];
}
