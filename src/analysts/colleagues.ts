// What an agent gets to read of its colleagues' outputs: their findings as short typed lines, each colleague with a fair
// share of the room there is.
import type { AgentOutput } from "../domain/agent-output.ts";
import { fittingLines } from "./fitting-lines.ts";

type Outputs = Readonly<Record<string, AgentOutput>>;

/** The lines of all colleagues in at most about `maxTokens`: what they decided first, then what they ask and fear. */
export function colleagueLines(inputs: Outputs, maxTokens: number): string[] {
  const colleagues = Object.entries(inputs);
  const share = maxTokens / Math.max(1, colleagues.length);
  return colleagues.flatMap(([role, output]) => fittingLines(linesOf(role, output), share));
}

function linesOf(role: string, { decisions, openQuestions, risks }: AgentOutput): string[] {
  return [
    ...decisions.map(
      ({ title, choice, requirementIds }) => `${role} decided ${title}: ${choice}${named(requirementIds)}`,
    ),
    ...openQuestions.map(
      ({ text, default: usual, requirementIds }) =>
        `${role} asks: ${text} Until answered: ${usual}${named(requirementIds)}`,
    ),
    ...risks.map(({ text, requirementIds }) => `${role} fears: ${text}${named(requirementIds)}`),
  ];
}

const mostIds = 6;

function named(ids: readonly string[]): string {
  return ids.length === 0 ? "" : ` (${ids.slice(0, mostIds).join(", ")})`;
}
