// Who of more candidates than seats joins the team: one short question to the model. Where it does not help, the
// evidence of the brief decides as it does without a model.
import { z } from "zod";
import type { AgentDefinition } from "../agents/define.ts";
import { noUsage, type Usage } from "../domain/agent-output.ts";
import { BacoError } from "../domain/errors.ts";
import type { Ranking } from "../domain/select-agents.ts";
import type { Candidate } from "../domain/selection.ts";
import { LlmError } from "../llm/llm-errors.ts";
import type { LlmQuestion, TaskLlm } from "../llm/llm.ts";
import type { AnalystTask } from "./analyst.ts";
import { fenced, oneLine } from "./fence.ts";
import { sharedPrefix } from "./shared-prefix.ts";

export interface RankingTask extends Pick<AnalystTask, "brief" | "context" | "answers"> {
  readonly agents: readonly AgentDefinition[];
  readonly candidates: readonly Candidate[];
  readonly seats: number;
}

interface Ranked {
  readonly ranking: Ranking;
  readonly usage: Usage;
}

const RankingAnswer = z.object({ roles: z.array(z.string()) });
type RankingAnswer = z.infer<typeof RankingAnswer>;

/** The whole plan waits for it. */
const deadlineMs = 10_000;
const mostReasons = 3;

/** The candidates as the model ranks them, names that are none of theirs left out. Rejects only when it is aborted or broken. */
export async function rankAgents(task: RankingTask, llm: TaskLlm, signal: AbortSignal): Promise<Ranked> {
  try {
    const { value, usage } = await llm.ask(questionOf(task), { signal, deadlineMs });
    return { ranking: rankingOf(value, task), usage };
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof BacoError)) throw error;
    const usage = (error instanceof LlmError ? error.usage : null) ?? noUsage;
    return { ranking: { order: null, failure: `${error.message} ${error.why}`.trim() }, usage };
  }
}

function rankingOf({ roles }: RankingAnswer, { candidates }: RankingTask): Ranking {
  const known = new Set(candidates.map(({ role }) => role));
  const order = [...new Set(roles)].filter((role) => known.has(role));
  return order.length === 0 ? { order: null, failure: "it named no candidate" } : { order, failure: "" };
}

function questionOf(task: RankingTask): LlmQuestion<RankingAnswer> {
  return {
    ...sharedPrefix(task),
    prompt: promptOf(task),
    schema: RankingAnswer,
    schemaName: "ranking",
    // The answer itself is short; models that think first need room for it.
    maxOutputTokens: 400,
  };
}

function promptOf({ agents, candidates, seats }: RankingTask): string {
  const lines = candidates.map((candidate) => `- ${lineOf(candidate, agents)}`);
  return `You choose the team. More specialists have a reason to come than there are seats. Answer with one JSON object:
- roles: the ${String(seats)} candidates that this project needs most, best first, by their names.

${fenced([{ name: "candidates", text: lines.join("\n") }])}`;
}

/** Name, trade, and what of the brief speaks for it. */
function lineOf({ role, score, reasons }: Candidate, agents: readonly AgentDefinition[]): string {
  const trade = agents.find((agent) => agent.role === role)?.description ?? "";
  const grounds = reasons.slice(0, mostReasons).map(({ text }) => oneLine(text).slice(0, 120));
  return `${role}: ${oneLine(trade).slice(0, 160)} Score ${String(score)}: ${grounds.join(" ")}`;
}
