// `baco agent ROLE`: agents in a process of their own, on a shared bus, until they are told to stop.
import type { AgentDefinition } from "../agents/define.ts";
import { createModelAnalyst } from "../analysts/model.ts";
import { rulesAnalyst } from "../analysts/rules.ts";
import type { Bus, Subscription } from "../bus/bus.ts";
import { agentPing } from "../bus/messages/agent.ts";
import { connectNatsBus } from "../bus/nats-bus.ts";
import { UnknownRoleError } from "../domain/select-agents.ts";
import { progressTeller } from "./agent-progress.ts";
import { amongState, createCallRecords } from "./call-records.ts";
import { systemClock } from "./clock.ts";
import type { Config } from "./config-settings.ts";
import { hostAgent, thinkingMachine, type AgentHost } from "./host-agent.ts";
import { openModel } from "./open-model.ts";

export interface AgentsSetup {
  /** Null: every role there is. */
  readonly roles: readonly string[] | null;
  /** Everyone there is. */
  readonly agents: readonly AgentDefinition[];
  readonly busUrl: string;
  readonly config: Config;
  /** Hears of messages that could not be delivered. */
  readonly report: (problem: string) => void;
}

export interface RunningAgents {
  readonly roles: readonly string[];
  /** Hands the tasks under way back to the bus and lets go of it. */
  close(): Promise<void>;
}

/** Agents at work, each role one instance; throws UnknownRoleError, or BusUnreachableError when no server answers. */
export async function runAgents({
  roles,
  agents,
  busUrl,
  config,
  report,
}: AgentsSetup): Promise<RunningAgents> {
  const team = (roles === null ? agents : roles.map((role) => agentOf(role, agents))).map(({ role }) => role);
  const records = createCallRecords(amongState);
  const model = await openModel(config, { records, recording: null, report });
  const bus = await connectNatsBus({
    url: busUrl,
    name: `baco agent ${team.join(" ")}`.slice(0, 100),
    now: () => systemClock.now(),
    report: ({ subject, reason }) => {
      report(`${subject}: ${reason}`);
    },
  });
  const machine = thinkingMachine({
    agents,
    analyst: createModelAnalyst(rulesAnalyst),
    llm: model.llm,
    progressOf: (task) => progressTeller(bus, task),
  });
  const hosted = await Promise.all(team.map((role) => hostHere(bus, role, machine)));
  return {
    roles: team,
    close: async () => {
      await Promise.all(hosted.flat().map((agent) => agent.stop()));
      await bus.drain();
      await model.close();
    },
  };
}

/** An agent that stays: it tells whoever asks that it is there, so that planners do not host its role themselves. */
function hostHere(bus: Bus, role: string, machine: AgentHost["machine"]): Promise<Subscription[]> {
  const instance = `agent-${String(process.pid)}`;
  return Promise.all([
    hostAgent({ bus, role, machine, concurrency: 1, instance }),
    bus.serve(agentPing, { role }, () => Promise.resolve({ role, instance })),
  ]);
}

function agentOf(role: string, agents: readonly AgentDefinition[]): AgentDefinition {
  const agent = agents.find((known) => known.role === role);
  if (agent) return agent;
  throw new UnknownRoleError(
    role,
    agents.map((known) => known.role),
  );
}
