// Plans in this process with a model behind real HTTP: the parts that the planner puts together, with short timers, so that
// a server that hangs costs a test no minutes.
import { readFile } from "node:fs/promises";
import { setTimeout as sleepFor } from "node:timers/promises";
import { agents } from "../../src/agents/index.ts";
import { createModelAnalyst } from "../../src/analysts/model.ts";
import { rulesAnalyst } from "../../src/analysts/rules.ts";
import { sections } from "../../src/analysts/sections/index.ts";
import { createMemoryBus } from "../../src/bus/memory-bus.ts";
import { countTokens } from "../../src/domain/count-tokens.ts";
import { PlanOptions } from "../../src/domain/plan-options.ts";
import type { PlanResult } from "../../src/domain/plan-result.ts";
import { readBrief } from "../../src/intake/read-brief.ts";
import { createAnswerModes } from "../../src/llm/answer-modes.ts";
import { createLlm } from "../../src/llm/create-llm.ts";
import { endlessDay } from "../../src/llm/day-budget.ts";
import type { Llm } from "../../src/llm/llm.ts";
import { createOpenAiEndpoint } from "../../src/llm/openai.ts";
import { createCallQueue } from "../../src/llm/pq-call-queue.ts";
import { createBreakers } from "../../src/processes/breaker-actor.ts";
import { besidePlan, createCallRecords } from "../../src/processes/call-records.ts";
import { systemClock } from "../../src/processes/clock.ts";
import { hostAgent, thinkingMachine } from "../../src/processes/host-agent.ts";
import { Orchestrator } from "../../src/processes/orchestrator.ts";
import { openPlanJournal } from "../../src/processes/plan-journal.ts";
import { storePlan } from "../../src/processes/store-plan.ts";
import { exampleBrief } from "./example-brief.ts";

export interface ModelPlanning {
  readonly baseUrl: string;
  readonly folder: string;
  readonly options?: Partial<PlanOptions>;
}

/** What is short in a test and long in life. */
const timers = { firstByteMs: 700, idleMs: 700 };
const pausesAreShorterBy = 50;

/** The result of a plan of that brief, once it is at rest. */
export async function planWithModel(planning: ModelPlanning): Promise<PlanResult> {
  const { folder, options } = planning;
  const records = createCallRecords(besidePlan(folder));
  const llm = createLlm({
    endpoint: createOpenAiEndpoint({ baseUrl: planning.baseUrl, apiKey: null, model: "mock", timers }),
    openRecord: records.open,
    breakerFor: createBreakers(),
    queue: createCallQueue({ concurrency: 8 }),
    modes: createAnswerModes(),
    day: endlessDay,
    now: () => systemClock.now(),
    sleep: (ms, signal) => sleepFor(ms / pausesAreShorterBy, undefined, { signal }),
  });
  const { orchestrator, stop } = await aProcess(folder, llm);
  try {
    const text = await readFile(exampleBrief);
    const brief = readBrief({ text, path: "brief.md", sha256: "0".repeat(64) });
    const wished = PlanOptions.parse({ mode: "model", model: "mock", memory: false, ...options });
    const { planId } = await orchestrator.submit({ planId: "p1", brief, options: wished, base: null });
    return await orchestrator.outcome(planId);
  } finally {
    await stop();
    await records.close();
  }
}

async function aProcess(folder: string, llm: Llm) {
  const bus = createMemoryBus({ now: () => systemClock.now(), report: () => undefined });
  const orchestrator = new Orchestrator({
    bus,
    clock: systemClock,
    agents,
    patterns: { recall: () => Promise.resolve([]) },
    llm,
    countTokens,
    store: (rest) => storePlan(folder, rest),
    openJournal: (planId, begun) => openPlanJournal(folder, planId, begun),
  });
  const analyst = createModelAnalyst(rulesAnalyst);
  const machine = thinkingMachine({ agents, analyst, llm, progressOf: () => () => undefined });
  const roles = [...agents, ...sections].map(({ role }) => role);
  const hosted = await Promise.all(
    roles.map((role) => hostAgent({ bus, role, machine, concurrency: 4, instance: "test" })),
  );
  const stop = async (): Promise<void> => {
    await Promise.all(hosted.map((host) => host.stop()));
    await orchestrator.stop();
    await bus.drain();
  };
  return { orchestrator, stop };
}
