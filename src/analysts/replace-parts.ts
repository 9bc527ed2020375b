// What becomes of a model's answer that is still wrong after its repair: the findings at fault go, and rules say in their
// place what they would have said.
import type { AgentAnswer } from "../domain/agent-output.ts";
import type { AgentFindings } from "./agent-findings.ts";
import type { CheckedAnswer } from "./checked-answer.ts";
import { sentencesOf } from "./grounding/faults-in.ts";
import type { Fault, FindingPart } from "./grounding/fault.ts";

/** The findings without those at fault. */
export function withoutFaults(findings: AgentFindings, faults: readonly Fault[]): AgentFindings {
  const isKept =
    (part: FindingPart) =>
    (_: unknown, at: number): boolean =>
      !faults.some((fault) => fault.part === part && fault.at === at);
  return {
    summary: faults.some(({ part }) => part === "summary") ? "" : findings.summary,
    decisions: findings.decisions.filter(isKept("decisions")),
    risks: findings.risks.filter(isKept("risks")),
    suggestions: findings.suggestions.filter(isKept("suggestions")),
    acceptance: findings.acceptance.filter(isKept("acceptance")),
    covers: findings.covers,
    evidence: findings.evidence.filter(isKept("evidence")),
    openQuestions: findings.openQuestions.filter(isKept("openQuestions")),
  };
}

/** The answer with what rules say in place of what was taken out, and of the requirements that it leaves out. */
export function withRulesParts(
  answer: CheckedAnswer,
  faults: readonly Fault[],
  offline: AgentAnswer,
): CheckedAnswer {
  const dropped = faults.filter(({ part }) => part === "covers").flatMap(({ ids }) => ids);
  const added = <Finding>(
    part: FindingPart,
    theirs: readonly Finding[],
    idsOf: (one: Finding) => readonly string[],
  ) =>
    replacements(
      theirs,
      idsOf,
      faults.filter((fault) => fault.part === part),
      dropped,
    );
  const requirementIdsOf = ({ requirementIds }: { requirementIds: readonly string[] }): readonly string[] =>
    requirementIds;
  const acceptance = added("acceptance", offline.acceptance, ({ requirementId }) => [requirementId]);
  return {
    ...answer,
    summary: answer.summary === "" ? offline.summary : answer.summary,
    decisions: [...answer.decisions, ...added("decisions", offline.decisions, requirementIdsOf)],
    risks: [...answer.risks, ...added("risks", offline.risks, requirementIdsOf)],
    suggestions: [...answer.suggestions, ...added("suggestions", offline.suggestions, requirementIdsOf)],
    acceptance: [...answer.acceptance, ...acceptance],
    covers: [
      ...new Set([...answer.covers, ...dropped, ...acceptance.map(({ requirementId }) => requirementId)]),
    ],
    openQuestions: [
      ...answer.openQuestions,
      ...added("openQuestions", offline.openQuestions, requirementIdsOf),
    ],
  };
}

/** All that speaks to what was left out, and as many more as were taken out, first those about the same requirements. */
function replacements<Finding>(
  theirs: readonly Finding[],
  idsOf: (finding: Finding) => readonly string[],
  faults: readonly Fault[],
  dropped: readonly string[],
): Finding[] {
  const speaksTo = (ids: readonly string[]) => (finding: Finding) =>
    idsOf(finding).some((id) => ids.includes(id));
  const missing = [...dropped, ...faults.filter(({ at }) => at === null).flatMap(({ ids }) => ids)];
  const must = theirs.filter(speaksTo(missing));
  const rest = theirs.filter((finding) => !must.includes(finding));
  const near = rest.filter(speaksTo(faults.flatMap(({ ids }) => ids)));
  const taken = new Set(faults.flatMap(({ at }) => at ?? [])).size;
  return [...must, ...[...near, ...rest.filter((finding) => !near.includes(finding))].slice(0, taken)];
}

/** The parts that rules wrote and why, for people. */
export function degradedBy(faults: readonly Fault[]): string {
  const parts = [...new Set(faults.map(({ part }) => inWords[part]))];
  const reasons = sentencesOf(faults).slice(0, mostReasons).join(" ");
  return `Rules stand in for the model's ${parts.join(", ")}. It was told once, and then still: ${reasons}`;
}

const mostReasons = 3;
const inWords: Readonly<Record<FindingPart, string>> = {
  summary: "summary",
  decisions: "decisions",
  risks: "risks",
  suggestions: "suggestions",
  acceptance: "criteria",
  covers: "answer to what it left out",
  evidence: "evidence",
  openQuestions: "questions",
};
