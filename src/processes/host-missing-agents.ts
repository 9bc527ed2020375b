// A planner's own agents and sections: those that no agent process on its bus serves.
import type { AgentDefinition } from "../agents/define.ts";
import { createModelAnalyst } from "../analysts/model.ts";
import { rulesAnalyst } from "../analysts/rules.ts";
import { sections } from "../analysts/sections/index.ts";
import type { Bus, Subscription } from "../bus/bus.ts";
import { agentPing } from "../bus/messages/agent.ts";
import type { Llm } from "../llm/llm.ts";
import { progressTeller } from "./agent-progress.ts";
import { hostAgent, thinkingMachine } from "./host-agent.ts";
import { isAnswered } from "./is-answered.ts";

export interface Hosting {
  readonly agents: readonly AgentDefinition[];
  readonly bus: Bus;
  /** False for a bus of our own, where nobody else can be. */
  readonly isShared: boolean;
  readonly llm: Llm | null;
}

const pingTimeoutMs = 500;

/** Hosts the agents here that no agent process serves; on a bus of our own that is all of them. */
export async function hostMissingAgents({ agents, bus, isShared, llm }: Hosting): Promise<Subscription[]> {
  const analyst = createModelAnalyst(rulesAnalyst);
  const machine = thinkingMachine({ agents, analyst, llm, progressOf: (task) => progressTeller(bus, task) });
  const instance = `planner-${String(process.pid)}`;
  // Sections too when no model is configured: a plan that was begun with one must not wait for them in vain.
  const roles = [...agents, ...sections].map(({ role }) => role);
  const served = await Promise.all(roles.map(async (role) => isShared && (await isServed(bus, role))));
  const missing = roles.filter((_, i) => !served[i]);
  return Promise.all(missing.map((role) => hostAgent({ bus, role, machine, concurrency: 4, instance })));
}

function isServed(bus: Bus, role: string): Promise<boolean> {
  return isAnswered(bus.request(agentPing, { role }, { timeoutMs: pingTimeoutMs }));
}
