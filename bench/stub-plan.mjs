// A plan whose agents answer at once, over the memory bus and with a journal on disk: what is left is the engine.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { defineAgent } from "../dist/agents/define.js";
import { sections } from "../dist/analysts/sections/index.js";
import { createMemoryBus } from "../dist/bus/memory-bus.js";
import { noUsage } from "../dist/domain/agent-output.js";
import { countTokens } from "../dist/domain/count-tokens.js";
import { PlanOptions } from "../dist/domain/plan-options.js";
import { readBrief } from "../dist/intake/read-brief.js";
import { systemClock } from "../dist/processes/clock.js";
import { hostAgent, thinkingMachine } from "../dist/processes/host-agent.js";
import { Orchestrator } from "../dist/processes/orchestrator.js";
import { openPlanJournal } from "../dist/processes/plan-journal.js";
import { planResult } from "../dist/processes/plan-result.js";

const text = "# A list\n\n- The list must keep its entries.\n";

/**
 * The times of the answers, in milliseconds, and the journal lines that hold them. Without anybody who thinks the agents
 * answer by themselves.
 */
export async function stubPlan(folder, planId, agents, { llm, analyst } = noThought) {
  const bus = createMemoryBus({ now: systemClock.now });
  const orchestrator = new Orchestrator({
    bus,
    clock: systemClock,
    agents,
    patterns: { recall: async () => [] },
    countTokens,
    llm,
    store: async (rest) => planResult(rest.facts, { ...rest, prp: null }),
    openJournal: (id, begun) => openPlanJournal(folder, id, begun),
  });
  const machine = thinkingMachine({ agents, analyst, llm, progressOf: () => () => undefined });
  const hosted = llm === null ? agents : [...agents, ...sections];
  for (const { role } of hosted) await hostAgent({ bus, role, machine, concurrency: 1, instance: "bench" });
  const brief = readBrief({ text, path: null, sha256: "0".repeat(64) });
  const times = [];
  const cap = agents.length;
  const maxAgents = { simple: cap, moderate: cap, complex: cap, extreme: cap };
  const mode = llm === null ? { mode: "offline" } : { mode: "model", model: "at-once" };
  const options = PlanOptions.parse({
    ...mode,
    maxAgents,
    concurrency: cap + sections.length,
    memory: false,
  });
  await orchestrator.submit({ planId, brief, options, base: null });
  orchestrator.follow(planId, ({ type, data: { role = "" } }) =>
    times.push({ type, role, at: performance.now() }),
  );
  await orchestrator.outcome(planId);
  await orchestrator.stop();
  await bus.drain();
  const lines = readFileSync(join(folder, ".baco/plans", planId, "journal.ndjson"), "utf8").split("\n");
  return { times, lines: lines.filter((line) => line.includes('"type":"agent.completed"')) };
}

const noThought = { llm: null, analyst: async ({ agent }) => answerOf(agent.role) };

/** An agent that is on every team. */
export function stubAgent(role, dependsOn) {
  return defineAgent({
    role,
    description: "A link.",
    dependsOn,
    checklist: [],
    instructions: () => "",
    pinned: true,
  });
}

function answerOf(role) {
  return {
    role,
    summary: "Done.",
    confidence: 0.9,
    suggestions: [],
    decisions: [],
    risks: [],
    acceptance: [],
    covers: [],
    openQuestions: [],
    evidence: [],
    leanedOn: [],
    madeBy: "offline",
    degraded: null,
    failure: null,
    usage: noUsage,
  };
}
