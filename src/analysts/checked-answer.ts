// A model's answer made safe to use: only requirements that exist, only texts that say something, nothing hidden or endless.
import { AgentAnswer } from "../domain/agent-output.ts";
import type { Brief } from "../domain/brief.ts";
import { oneLine } from "./fence.ts";
import { obligationsOf } from "./touched-points.ts";

const longestText = 2_000;
const mostFindings = 30;
const mostCriteria = 120;

/**
 * The answer without what the brief does not know: ids of requirements that do not exist are dropped, and criteria for
 * them or for what is not to be built. The confidence lies between 0 and 1.
 */
export function checkedAnswer(given: AgentAnswer, brief: Brief): AgentAnswer {
  const answer = AgentAnswer.parse(withCleanTexts(given));
  const known = new Set(brief.requirements.map(({ id }) => id));
  const asked = new Set(obligationsOf(brief).map(({ id }) => id));
  const existing = (ids: readonly string[]): string[] => [...new Set(ids)].filter((id) => known.has(id));
  const grounded = <Finding extends { requirementIds: string[] }>(findings: readonly Finding[]): Finding[] =>
    findings
      .slice(0, mostFindings)
      .map((finding) => ({ ...finding, requirementIds: existing(finding.requirementIds) }));
  const acceptance = answer.acceptance
    .filter(({ requirementId, then }) => asked.has(requirementId) && then !== "")
    .slice(0, mostCriteria);
  return {
    summary: answer.summary,
    confidence: Math.min(1, Math.max(0, answer.confidence)),
    suggestions: grounded(answer.suggestions.filter(({ text }) => text !== "")),
    decisions: grounded(answer.decisions.filter(({ title, choice }) => title !== "" && choice !== "")),
    risks: grounded(answer.risks.filter(({ text }) => text !== "")),
    acceptance,
    covers: existing([...answer.covers, ...acceptance.map(({ requirementId }) => requirementId)]),
    openQuestions: grounded(answer.openQuestions.filter(({ text }) => text !== "")),
  };
}

/** The same value with every text on one line of bounded length. */
function withCleanTexts(value: unknown): unknown {
  if (typeof value === "string") return clean(value);
  if (Array.isArray(value)) return value.map(withCleanTexts);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withCleanTexts(inner)]));
}

function clean(text: string): string {
  const line = oneLine(text);
  return line.length > longestText ? `${line.slice(0, longestText - 1)}…` : line;
}
