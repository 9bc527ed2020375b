// Which requirements an agent's answer speaks to, in whichever of its findings.
import type { AgentOutput } from "./agent-output.ts";

/** The ids that its findings name; none for an agent that gave no answer. */
export function spokenIds(output: AgentOutput | null): ReadonlySet<string> {
  if (output === null) return new Set();
  const { covers, suggestions, decisions, risks, acceptance, openQuestions } = output;
  const found = [suggestions, decisions, risks, openQuestions].flat();
  return new Set([
    ...covers,
    ...found.flatMap(({ requirementIds }) => requirementIds),
    ...acceptance.map(({ requirementId }) => requirementId),
  ]);
}
