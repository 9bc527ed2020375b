// A planning process for tests: real bus, real journals in memory, real phases and agents; the clock stands still.
import { agents as realAgents } from "../../src/agents/index.ts";
import { defineAgent, type AgentDefinition } from "../../src/agents/define.ts";
import type { Analyst } from "../../src/analysts/analyst.ts";
import { rulesAnalyst } from "../../src/analysts/rules.ts";
import { createMemoryBus } from "../../src/bus/memory-bus.ts";
import type { Brief } from "../../src/domain/brief.ts";
import { countTokens } from "../../src/domain/count-tokens.ts";
import { PlanOptions } from "../../src/domain/plan-options.ts";
import type { Llm } from "../../src/llm/llm.ts";
import { openMemoryJournal } from "../../src/journal/memory-journal.ts";
import type { Journal } from "../../src/journal/journal.ts";
import { hostAgent, thinkingMachine } from "../../src/processes/host-agent.ts";
import { Orchestrator } from "../../src/processes/orchestrator.ts";
import type { PlanAtRest } from "../../src/processes/plan-hands.ts";
import { planResult } from "../../src/processes/plan-result.ts";
import { simulatedClock } from "../harness/simulated-clock.ts";
import { brief as smallBrief } from "../machines/a-plan.ts";

export interface ProcessOptions {
  agents?: readonly AgentDefinition[];
  analyst?: Analyst;
  /** Journals that outlive the process, by plan. */
  disk?: Map<string, Journal>;
  brief?: Brief;
  /** What phases ask; agents ask nobody. */
  llm?: Llm | null;
}

/** A process that hosts plans and all their agents. */
export async function aPlanningProcess({
  agents = realAgents,
  analyst = rulesAnalyst,
  disk = new Map(),
  brief = smallBrief,
  llm = null,
}: ProcessOptions = {}) {
  const clock = simulatedClock();
  const stored: PlanAtRest[] = [];
  const undeliverable: string[] = [];
  const bus = createMemoryBus({
    now: () => clock.now(),
    report: ({ reason }) => undeliverable.push(reason),
    retryDelayMs: 1,
  });
  const orchestrator = new Orchestrator({
    bus,
    clock,
    agents,
    patterns: { recall: () => Promise.resolve([]) },
    llm,
    countTokens,
    store: (rest) => {
      stored.push(rest);
      return Promise.resolve(
        planResult(rest.facts, {
          ...rest,
          prp: null,
        }),
      );
    },
    openJournal: (planId, begun) => {
      const journal = disk.get(planId) ?? openMemoryJournal();
      if (begun && !disk.has(planId)) throw new Error(`no journal of ${planId}`);
      disk.set(planId, journal);
      return Promise.resolve({
        records: () => journal.records(),
        append: journal.append.bind(journal),
        close: () => Promise.resolve(),
      });
    },
  });
  const machine = thinkingMachine({ agents, analyst, llm: null, progressOf: () => () => undefined });
  const hosted = await Promise.all(
    agents.map(({ role }) => hostAgent({ bus, role, machine, concurrency: 1, instance: "test" })),
  );
  return {
    bus,
    clock,
    orchestrator,
    stored,
    undeliverable,
    /** Submits the brief with a team of exactly these roles. */
    plan: (planId: string, options: Partial<PlanOptions> = {}) =>
      orchestrator.submit({ planId, brief, options: PlanOptions.parse(options), base: null }),
    stop: async () => {
      await Promise.all(hosted.map((host) => host.stop()));
      await orchestrator.stop();
      await bus.drain();
    },
  };
}

/** An agent that every plan has on its team. */
export function pinned(role: string, dependsOn: string[] = []): AgentDefinition {
  return defineAgent({
    role,
    description: `The ${role}.`,
    dependsOn,
    checklist: [],
    instructions: "Say what there is to say.",
    pinned: true,
  });
}
