// An agent's process: takes tasks of its role from the bus, lets an agent actor do each, and answers.
import { createActor, fromPromise, toPromise, type ActorRefFrom } from "xstate";
import type { AgentDefinition } from "../agents/define.ts";
import type { Analyst } from "../analysts/analyst.ts";
import type { Bus, Subscription } from "../bus/bus.ts";
import type { MessageOf } from "../bus/message.ts";
import * as messages from "../bus/messages/agent.ts";
import type { AgentOutput } from "../domain/agent-output.ts";
import { sections } from "../analysts/sections/index.ts";
import type { CallProgress, Llm, TaskLlm } from "../llm/llm.ts";
import { missingLlm, taskLlm } from "../llm/task-llm.ts";
import { agentMachine, type AgentTask } from "../machines/agent.ts";
import { crashPoint } from "./crash-points.ts";
import { TaskInterruptedError } from "./process-errors.ts";

export interface AgentHost {
  readonly bus: Bus;
  readonly role: string;
  /** The agent's chart with somebody who thinks; see `thinkingMachine`. */
  readonly machine: typeof agentMachine;
  /** How many tasks this instance works on at once. */
  readonly concurrency: number;
  /** Name of this instance among those of its role. */
  readonly instance: string;
}

export interface Thinking {
  readonly agents: readonly AgentDefinition[];
  readonly analyst: Analyst;
  /** Null: nobody asks a model. */
  readonly llm: Llm | null;
  /** Hears how the model gets on with a task. */
  readonly progressOf: (task: AgentTask) => (progress: CallProgress) => void;
}

/** Takes tasks until it is stopped; stopping hands the tasks under way back to the bus. */
export async function hostAgent(host: AgentHost): Promise<Subscription> {
  const { bus, role, concurrency } = host;
  const working = new Set<AgentActor>();
  const tasks = await bus.consume(
    [messages.agentTask],
    { group: role, where: { role }, concurrency },
    (task) => work(host, task, working),
  );
  const withdrawals = await bus.subscribe([messages.agentWithdrawn], { role }, ({ data }) => {
    withdraw(working, data.planId);
  });
  return {
    stop: async () => {
      for (const { actor } of working) actor.stop();
      await tasks.stop();
      await withdrawals.stop();
    },
  };
}

interface AgentActor {
  readonly planId: string;
  readonly actor: ActorRefFrom<typeof agentMachine>;
}

async function work(
  host: AgentHost,
  { data: task, id }: MessageOf<typeof messages.agentTask>,
  working: Set<AgentActor>,
): Promise<void> {
  const { planId, role, attempt } = task;
  const { bus } = host;
  await bus.publish(
    messages.agentStarted,
    { planId, role, attempt, instance: host.instance },
    { causationId: id },
  );
  crashPoint("agent-at-work");
  const { output, failure } = await answer(host, task, working);
  // A withdrawn task has neither: nobody waits for it.
  if (output)
    await bus.publish(messages.agentCompleted, { planId, role, attempt, output }, { causationId: id });
  if (failure)
    await bus.publish(messages.agentFailed, { planId, role, attempt, ...failure }, { causationId: id });
}

/** Runs one agent actor from its task to its end; rejects when it was stopped on the way, so that the task goes back. */
async function answer(host: AgentHost, task: AgentTask, working: Set<AgentActor>) {
  const actor = createActor(host.machine, { input: { task } });
  const entry = { planId: task.planId, actor };
  working.add(entry);
  actor.start();
  try {
    await toPromise(actor);
    const { status, output } = actor.getSnapshot();
    if (status !== "done") throw new TaskInterruptedError(task.role);
    return output;
  } finally {
    working.delete(entry);
  }
}

function withdraw(working: ReadonlySet<AgentActor>, planId: string): void {
  for (const entry of working) if (entry.planId === planId) entry.actor.send({ type: "agent.withdrawn" });
}

/** The agent's chart with somebody who thinks in it: made once for all the agents and sections of a process. */
export function thinkingMachine(thinking: Thinking): typeof agentMachine {
  const { agents, analyst } = thinking;
  const agentOf = new Map(agents.map((agent) => [agent.role, agent]));
  const sectionOf = new Map(sections.map((section) => [section.role, section]));
  const thinker = fromPromise<AgentOutput, AgentTask>(({ input, signal }) => {
    const { role, brief, profile, context, inputs, answers } = input;
    const task = { brief, profile, context, inputs, answers };
    const tools = { llm: llmOf(input, thinking), signal };
    const section = sectionOf.get(role);
    if (section) return section.write(task, tools);
    const agent = agentOf.get(role);
    if (!agent) throw new TypeError(`No agent of the role ${role} is hosted here.`);
    return analyst({ agent, ...task }, tools);
  });
  return agentMachine.provide({ actors: { analyst: thinker } });
}

function llmOf(task: AgentTask, { llm, progressOf }: Thinking): TaskLlm | null {
  const { mode, planId, role, allowance, wallMs, remainingMs: taskMs } = task;
  if (mode === "offline") return null;
  if (llm === null) return missingLlm;
  const asker = { planId, role };
  return taskLlm(llm, { asker, allowance, wallMs, taskMs, onProgress: progressOf(task) });
}
