// A model's findings made safe to use: only texts that say something, nothing hidden or endless, only requirements that
// exist. What they claim is checked elsewhere.
import type { AgentAnswer, AgentOutput } from "../domain/agent-output.ts";
import type { Brief } from "../domain/brief.ts";
import { AgentFindings, mostFindings } from "./agent-findings.ts";
import { withCleanTexts } from "./clean-texts.ts";
import { obligationsOf } from "./touched-points.ts";

/** The findings that are read at all: clean, not empty, and no more than were asked for. */
export function readableFindings(given: AgentFindings, mostCriteria: number): AgentFindings {
  const { summary, covers, ...findings } = withCleanTexts(AgentFindings, given);
  return {
    summary,
    decisions: findings.decisions
      .filter(({ title, choice }) => title !== "" && choice !== "")
      .slice(0, mostFindings.decisions),
    risks: findings.risks.filter(({ text }) => text !== "").slice(0, mostFindings.risks),
    suggestions: findings.suggestions.filter(({ text }) => text !== "").slice(0, mostFindings.suggestions),
    acceptance: findings.acceptance.filter(({ then }) => then !== "").slice(0, mostCriteria),
    covers,
    evidence: findings.evidence.filter(({ quote }) => quote !== "").slice(0, mostFindings.evidence),
    openQuestions: findings.openQuestions
      .filter(({ text }) => text !== "")
      .slice(0, mostFindings.openQuestions),
  };
}

export type CheckedAnswer = Omit<AgentAnswer, "confidence"> & Pick<AgentOutput, "evidence">;

/** The findings as an agent's answer, without ids that the brief does not have and criteria for what is not to be built. */
export function checkedAnswer(findings: AgentFindings, brief: Brief): CheckedAnswer {
  const known = new Set(brief.requirements.map(({ id }) => id));
  const asked = new Set(obligationsOf(brief).map(({ id }) => id));
  const existing = (ids: readonly string[]): string[] => [...new Set(ids)].filter((id) => known.has(id));
  const acceptance = findings.acceptance.filter(({ id }) => asked.has(id)).map(criterionOf);
  return {
    summary: findings.summary,
    suggestions: findings.suggestions.map(({ text, ids }) => ({ text, requirementIds: existing(ids) })),
    decisions: findings.decisions.map(({ title, choice, why, rejected, ids }) => {
      return { title, choice, rationale: why, rejected, requirementIds: existing(ids) };
    }),
    risks: findings.risks.map(({ text, mitigation, ids }) => {
      return { text, mitigation, requirementIds: existing(ids) };
    }),
    acceptance,
    covers: existing([...findings.covers, ...acceptance.map(({ requirementId }) => requirementId)]),
    openQuestions: findings.openQuestions.map(({ text, options, default: usual, ids }) => {
      return { text, options, default: usual, requirementIds: existing(ids) };
    }),
    evidence: findings.evidence
      .filter(({ id }) => known.has(id))
      .map(({ id, quote }) => ({ requirementId: id, quote })),
  };
}

function criterionOf(criterion: AgentFindings["acceptance"][number]): AgentAnswer["acceptance"][number] {
  const { id, given, when, then, negative, verify } = criterion;
  return {
    requirementId: id,
    given: without("given", given),
    when: without("when", when),
    then: without("then", then),
    negative,
    verify,
  };
}

/** The document puts the word in front itself. */
function without(word: string, clause: string): string {
  return clause.toLowerCase().startsWith(`${word} `) ? clause.slice(word.length + 1) : clause;
}
