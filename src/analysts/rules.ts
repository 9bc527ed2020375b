// The analyst that needs no model: it answers from an agent's checklist, and only about what the requirements touch.
import { noUsage, type AgentAnswer, type AgentOutput } from "../domain/agent-output.ts";
import type { ComplexityLevel } from "../domain/complexity.ts";
import type { Analyst, AnalystTask } from "./analyst.ts";
import { confidenceOf } from "./confidence-of.ts";
import { withBuildOrder } from "./developer-answer.ts";
import { criterionOf, decisionOf, isDecided, isSaid, riskOf, suggestionOf } from "./findings.ts";
import { withCriteria } from "./qa-answer.ts";
import { groundedDecisions, touchedConcerns } from "./touched-points.ts";

/** How many concerns an agent speaks about; a small project gets a short answer. */
const mostConcerns: Readonly<Record<ComplexityLevel, number>> = {
  simple: 4,
  moderate: 6,
  complex: 8,
  extreme: 8,
};
const mostRisks = 4;

/** What these two add to what their checklist says. */
const additions: Readonly<Record<string, (answer: AgentAnswer, task: AnalystTask) => AgentAnswer>> = {
  qa: withCriteria,
  developer: withBuildOrder,
};

/** The same task gives the same output, without network, clock or chance. */
export const rulesAnalyst: Analyst = async (task, { signal }) => {
  signal.throwIfAborted();
  const { agent, inputs } = task;
  const add = additions[agent.role];
  const answer = checklistAnswer(task);
  return {
    ...(add === undefined ? answer : add(answer, task)),
    role: agent.role,
    leanedOn: Object.keys(inputs),
    madeBy: "offline",
    evidence: [],
    degraded: null,
    failure: null,
    usage: noUsage,
  } satisfies AgentOutput;
};

function checklistAnswer({ agent, brief, profile, inputs }: AnalystTask): AgentAnswer {
  const touched = touchedConcerns(agent, brief).slice(0, mostConcerns[profile.level]);
  const decisions = groundedDecisions(agent, brief)
    .map((grounds) => decisionOf(grounds, inputs))
    .filter((decision) => !isDecided(decision, inputs));
  const covers = touched.flatMap(({ requirements }) => requirements.map(({ id }) => id));
  const names = touched.map(({ point }) => point.id.replaceAll("-", " "));
  return {
    summary: summaryOf(names, decisions.length, new Set(covers).size, Object.keys(inputs)),
    confidence: confidenceOf(touched.map(({ direct, point }) => direct && (point.weight ?? 2) >= 2)),
    suggestions: touched.map(suggestionOf).filter((suggestion) => !isSaid(suggestion, inputs)),
    decisions,
    risks: touched
      .filter(({ direct }) => direct)
      .slice(0, mostRisks)
      .map(riskOf),
    acceptance: touched.flatMap(criterionOf),
    covers: [...new Set([...covers, ...decisions.flatMap(({ requirementIds }) => requirementIds)])],
    openQuestions: [],
  };
}

function summaryOf(
  names: readonly string[],
  decisions: number,
  covered: number,
  inputs: readonly string[],
): string {
  if (names.length === 0 && decisions === 0) return "No requirement touches a point of this checklist.";
  return [
    names.length > 0 &&
      `Speaks to ${covered} ${covered === 1 ? "requirement" : "requirements"}: ${names.join(", ")}.`,
    decisions > 0 && `${decisions} ${decisions === 1 ? "choice" : "choices"} on grounds of the brief.`,
    inputs.length > 0 && `Leans on ${inputs.join(", ")}.`,
  ]
    .filter((part) => part !== false)
    .join(" ");
}
