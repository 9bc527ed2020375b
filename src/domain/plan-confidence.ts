// How sure we may be of a plan, and what a person should look at where that is not enough.
import type { AgentOutput } from "./agent-output.ts";
import { disputedTitle } from "./disputes.ts";
import { hostileTextIn } from "./hostile-findings.ts";
import { byPerson } from "./prp-compile/answers.ts";
import { disagreements } from "./prp-compile/decisions.ts";
import { usableFindings } from "./prp-compile/findings.ts";
import { saysMore } from "./prp-compile/says-more.ts";
import { enumerate, enumerateIds, label, wordsOf } from "./prp-compile/text.ts";
import type { Confidence, Review } from "./confidence.ts";
import type { LintReport } from "./lint-report.ts";
import type { PlanFacts } from "./plan-facts.ts";
import type { Prp, PrpRequirement } from "./prp.ts";
import { decidedByPerson } from "./review-answers.ts";
import type { ReviewAnswer } from "./review-question.ts";
import { reviewQuestions } from "./review-questions.ts";

export interface Evidence {
  readonly prp: Prp;
  readonly report: LintReport;
  readonly outputs: Readonly<Record<string, AgentOutput>>;
  /** Roles of the team. */
  readonly selected: readonly string[];
  readonly failures: PlanFacts["failures"];
  /** What was decided in reviews before. */
  readonly answers: readonly ReviewAnswer[];
  /** How much of what planning needs the brief says, from 0 to 1: the confidence of the complexity profile. */
  readonly understanding: number;
}

const weights = { coverage: 0.3, validation: 0.3, agreement: 0.15, completeness: 0.25 } as const;
/** Rules know what is usual, not what this project is about. */
const offlineCeiling = 0.9;
/** A plan with errors in it is never a sure one. */
const faultyCeiling = 0.6;

/** Built from what can be checked: a plan without a team or without any answer is worth nothing. */
export function planConfidence(evidence: Evidence): Confidence {
  const answers = answersOf(evidence);
  const parts = {
    coverage: coverageOf(evidence.prp),
    validation: evidence.report.score / 100,
    agreement: agreementOf(answers, evidence),
    completeness: completenessOf(evidence, answers),
  };
  if (answers.length === 0) return { value: 0, parts: rounded(parts) };
  return { value: round(Math.min(weighed(parts), ceilingOf(evidence, answers))), parts: rounded(parts) };
}

/** The PRP with the confidence that validation arrived at. */
export function withConfidence(prp: Prp, value: number): Prp {
  return { ...prp, confidence: value };
}

export interface ReviewPolicy {
  readonly threshold: number;
  /** Whether a person looks at this draft however sure it is. */
  readonly always: boolean;
}

/** Whether a person should look, at what, and what they are asked; without a need there are no reasons. */
export function reviewNeeded(
  confidence: Confidence,
  { threshold, always }: ReviewPolicy,
  evidence: Evidence,
): Review {
  const hostile = hostileTextIn(evidence.report.findings);
  const isUnsure = confidence.value < threshold || evidence.report.errors > 0 || hostile !== null;
  if (!isUnsure && !always) return { required: false, reasons: [], questions: [] };
  const reasons = isUnsure
    ? [hostile ?? "", belowThreshold(confidence, threshold), ...reasonsIn(evidence)].filter(
        (reason) => reason !== "",
      )
    : ["It was asked that a person looks at every plan."];
  return { required: true, reasons, questions: questionsIn(evidence) };
}

function questionsIn(evidence: Evidence): Review["questions"] {
  const { prp, answers } = evidence;
  const known = new Set(prp.requirements.filter(({ kind }) => kind !== "exclusion").map(({ id }) => id));
  const outputs = answersOf(evidence).map((output) => usableFindings(output, known));
  return reviewQuestions({ prp, outputs, unmeasured: prp.requirements.filter(isUnmeasured), answers });
}

function weighed({ coverage, validation, agreement, completeness }: Confidence["parts"]): number {
  return (
    weights.coverage * coverage +
    weights.validation * validation +
    weights.agreement * agreement +
    weights.completeness * completeness
  );
}

function answersOf({ outputs, selected }: Evidence): AgentOutput[] {
  return selected.flatMap((role) => (Object.hasOwn(outputs, role) ? (outputs[role] ?? []) : []));
}

/**
 * How well it is told when each requirement is met: fully by a criterion that says more than the requirement itself,
 * half by one that only repeats it, and a quarter for a quality without any figure.
 */
function coverageOf({ requirements }: Prp): number {
  const wanted = requirements.filter(({ kind }) => kind !== "exclusion");
  return share(
    wanted.reduce((sum, requirement) => sum + coverageOfOne(requirement), 0),
    wanted.length,
  );
}

function coverageOfOne(requirement: PrpRequirement): number {
  const told = requirement.acceptance.filter(({ by }) => by !== "planner");
  if (told.length === 0) return 0;
  if (!hasMeasure(requirement)) return 0.25;
  const words = wordsOf(requirement.text);
  return told.some((criterion) => saysMore(criterion, words)) ? 1 : 0.5;
}

function hasMeasure({ kind, text, acceptance }: PrpRequirement): boolean {
  return (
    kind !== "quality" ||
    acceptance.some(({ by }) => by === byPerson) ||
    [text, ...acceptance.map(({ then }) => then)].some((words) => /\p{N}/u.test(words))
  );
}

function isUnmeasured(requirement: PrpRequirement): boolean {
  return !hasMeasure(requirement);
}

/** Share of the agents' decisions that nobody decided differently; where nothing was decided, nothing was agreed. */
function agreementOf(outputs: readonly AgentOutput[], evidence: Evidence): number {
  const decisions = outputs.reduce((sum, output) => sum + output.decisions.length, 0);
  const disputed = openDisputes(outputs, evidence).reduce((sum, { roles }) => sum + roles.length, 0);
  return decisions === 0 ? untested : Math.max(0, 1 - disputed / decisions);
}

const untested = 0.8;

/** What a person settled is disputed no more. */
function openDisputes(
  outputs: readonly AgentOutput[],
  { answers }: Evidence,
): ReturnType<typeof disagreements> {
  const settled = new Set(decidedByPerson(answers).map(({ question }) => disputedTitle(question)));
  return disagreements({ outputs }).filter(({ title }) => !settled.has(title));
}

/** Share of the team that answered, a degraded answer counting half, less what the brief and the plan leave open. */
function completenessOf({ prp, selected, understanding }: Evidence, answers: readonly AgentOutput[]): number {
  const answered = answers.reduce((sum, { degraded }) => sum + (degraded === null ? 1 : 0.5), 0);
  const pressing = prp.questions.filter(({ blocking, type }) => blocking || type === "contradiction").length;
  const undecided = prp.decisions.filter(({ status }) => status === "undecided").length;
  const open = 0.05 * (pressing + undecided) + 0.02 * (prp.questions.length - pressing);
  return share(answered, selected.length) * (1 - Math.min(0.4, open)) * (0.7 + 0.3 * understanding);
}

function ceilingOf({ report }: Evidence, answers: readonly AgentOutput[]): number {
  if (report.errors > 0) return faultyCeiling;
  return answers.every(({ madeBy }) => madeBy === "offline") ? offlineCeiling : 1;
}

function belowThreshold({ value, parts }: Confidence, threshold: number): string {
  if (value >= threshold) return "";
  const [weakest] = Object.entries(parts).toSorted(([, a], [, b]) => a - b);
  const where = weakest ? `; the weakest part is ${weakest[0]} with ${String(weakest[1])}` : "";
  return `The confidence is ${String(value)}, below ${String(threshold)}${where}.`;
}

function reasonsIn(evidence: Evidence): string[] {
  const { prp, report, failures } = evidence;
  const answers = answersOf(evidence);
  return [
    ...(evidence.selected.length === 0 ? ["No agent worked on this plan."] : []),
    ...Object.entries(failures).map(([role, why]) => `The ${role} agent gave no answer: ${label(why, 160)}.`),
    ...answers.flatMap(({ role, degraded }) =>
      degraded === null
        ? []
        : [`The ${role} agent's answer was made without the model: ${label(degraded, 160)}.`],
    ),
    ...openDisputes(answers, evidence).map(
      ({ title, options, roles }) => `${enumerate(roles)} disagree about “${title}”: ${options.join(" or ")}`,
    ),
    ...report.findings
      .filter(({ severity }) => severity === "error")
      .slice(0, 5)
      .map(({ message }) => message),
    ...prp.questions
      .filter(({ blocking }) => blocking)
      .map(({ id, text }) => `${id} blocks the work: ${text}`),
    ...unmeasured(prp),
    ...uncovered(prp),
  ];
}

function unmeasured({ requirements }: Prp): string[] {
  const ids = requirements.filter(isUnmeasured).map(({ id }) => id);
  return ids.length > 0 ? [`${enumerateIds(ids)} ${ids.length > 1 ? "have" : "has"} no measure.`] : [];
}

function uncovered({ requirements }: Prp): string[] {
  const ids = requirements
    .filter(({ kind, acceptance }) => kind !== "exclusion" && acceptance.every(({ by }) => by === "planner"))
    .map(({ id }) => id);
  return ids.length > 0
    ? [`Nobody on the team said when ${enumerateIds(ids)} ${ids.length > 1 ? "are" : "is"} met.`]
    : [];
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function rounded(parts: Confidence["parts"]): Confidence["parts"] {
  return {
    coverage: round(parts.coverage),
    validation: round(parts.validation),
    agreement: round(parts.agreement),
    completeness: round(parts.completeness),
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
