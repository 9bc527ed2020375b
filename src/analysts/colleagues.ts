// What an agent gets to read of its colleagues' outputs: each in a fair share of the room there is.
import type { AgentOutput } from "../domain/agent-output.ts";
import { oneLine } from "./fence.ts";

type Outputs = Readonly<Record<string, AgentOutput>>;

const summaryShare = 0.4;

/** The outputs with summaries and decisions shortened so that all together have about `maxCharacters`. */
export function shortenedOutputs(outputs: Outputs, maxCharacters: number): Record<string, AgentOutput> {
  const share = Math.floor(maxCharacters / Math.max(1, Object.keys(outputs).length));
  return Object.fromEntries(
    Object.entries(outputs).map(([role, output]) => [role, shortened(output, share)]),
  );
}

function shortened(output: AgentOutput, maxCharacters: number): AgentOutput {
  const summary = cut(oneLine(output.summary), Math.floor(maxCharacters * summaryShare));
  const decisions: AgentOutput["decisions"] = [];
  let left = maxCharacters - summary.length;
  for (const decision of output.decisions) {
    const title = oneLine(decision.title);
    const choice = oneLine(decision.choice);
    left -= title.length + choice.length + 5;
    if (left < 0) break;
    decisions.push({ ...decision, title, choice });
  }
  return { ...output, summary, decisions };
}

function cut(text: string, maxCharacters: number): string {
  if (text.length <= maxCharacters) return text;
  const start = text.slice(0, Math.max(0, maxCharacters - 1));
  return `${start.slice(0, Math.max(start.lastIndexOf(" "), 0))}…`;
}
