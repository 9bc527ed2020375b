// What the checklists of a whole team say of a brief, each agent with its colleagues' answers at hand: no model, no
// network, no clock. It tells what an agent's answer rests on.
import type { AgentDefinition } from "../agents/define.ts";
import type { AgentOutput } from "../domain/agent-output.ts";
import type { Brief } from "../domain/brief.ts";
import type { ComplexityProfile } from "../domain/complexity.ts";
import type { FittedContext } from "../domain/context-layers.ts";
import { dueRoles } from "../domain/dependency-graph.ts";
import type { DependencyGraph } from "../domain/selection.ts";
import { rulesAnalyst } from "./rules.ts";

export interface TeamTask {
  readonly agents: readonly AgentDefinition[];
  readonly graph: DependencyGraph;
  readonly brief: Brief;
  readonly profile: ComplexityProfile;
}

/** The offline answer of every role of the graph that has a definition. */
export async function checklistAnswers(task: TeamTask): Promise<Record<string, AgentOutput>> {
  const { graph } = task;
  const outputs: Record<string, AgentOutput> = {};
  const settled: Record<string, true> = {};
  for (;;) {
    const due = dueRoles({ graph, settled, dispatched: settled, limit: Infinity });
    if (due.length === 0) return outputs;
    for (const role of due) {
      const output = await answerOf(role, outputs, task);
      settled[role] = true;
      if (output !== null) outputs[role] = output;
    }
  }
}

async function answerOf(
  role: string,
  outputs: Readonly<Record<string, AgentOutput>>,
  { agents, graph, brief, profile }: TeamTask,
): Promise<AgentOutput | null> {
  const agent = agents.find((one) => one.role === role);
  if (agent === undefined) return null;
  const inputs = (graph[role] ?? []).flatMap((input) => {
    const output = outputs[input];
    return output === undefined ? [] : [[input, output] as const];
  });
  const task = { agent, brief, profile, context: noContext, inputs: Object.fromEntries(inputs), answers: [] };
  return rulesAnalyst(task, { llm: null, signal: neverAborted });
}

const neverAborted = new AbortController().signal;
/** Checklists read the brief itself. */
const noContext: FittedContext = { window: 0, tokens: 0, fingerprint: "", layers: [], ledger: [] };
