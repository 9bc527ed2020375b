// What a durable step of one agent costs in one process, as a ratio to a bare append and fdatasync of the same bytes.
//
// A chain of agents that answer at once: each step is a task over the memory bus, an agent actor, an answer, a record in
// the journal, and the next task. The bare side writes the very lines that the plan wrote.
import { closeSync, fdatasyncSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineAgent } from "../dist/agents/define.js";
import { createMemoryBus } from "../dist/bus/memory-bus.js";
import { countTokens } from "../dist/domain/count-tokens.js";
import { PlanOptions } from "../dist/domain/plan-options.js";
import { readBrief } from "../dist/intake/read-brief.js";
import { systemClock } from "../dist/processes/clock.js";
import { hostAgent } from "../dist/processes/host-agent.js";
import { Orchestrator } from "../dist/processes/orchestrator.js";
import { openPlanJournal } from "../dist/processes/plan-journal.js";
import { planResult } from "../dist/processes/plan-result.js";
import { median } from "./median.mjs";

const steps = 100;
const rounds = 9;
const text = "# A list\n\n- The list must keep its entries.\n";

export async function agentStep() {
  const folder = mkdtempSync(join(tmpdir(), "baco-bench-"));
  const perStep = [];
  const perAppend = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const { ms, lines } = await chain(folder, `round-${round}`);
      perStep.push(ms / steps);
      perAppend.push(bareAppends(join(folder, `bare-${round}`), lines) / lines.length);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const [step, append] = [median(perStep), median(perAppend)];
  const detail = `${(step * 1000).toFixed(0)} µs / ${(append * 1000).toFixed(0)} µs, ${steps} agents in a chain`;
  return [{ what: "durable agent step / bare append and fdatasync", ratio: step / append, aim: 1.5, detail }];
}

/** Milliseconds from the first task to the last answer, and the journal lines of those answers. */
async function chain(folder, planId) {
  const bus = createMemoryBus({ now: systemClock.now });
  const agents = Array.from({ length: steps }, (_, i) => link(i));
  const orchestrator = new Orchestrator({
    bus,
    clock: systemClock,
    agents,
    patterns: { recall: async () => [] },
    countTokens,
    store: async ({ facts, status, timings }) => planResult(facts, { status, timings, prp: null }),
    openJournal: (id, begun) => openPlanJournal(folder, id, begun),
  });
  const analyst = async ({ agent }) => answerOf(agent.role);
  for (const agent of agents) await hostAgent({ bus, agent, analyst, llm: null, concurrency: 1, instance: "bench" });
  const brief = readBrief({ text, path: null, sha256: "0".repeat(64) });
  const times = [];
  await orchestrator.submit({ planId, brief, options: PlanOptions.parse({}) });
  orchestrator.follow(planId, ({ type }) => times.push({ type, at: performance.now() }));
  await orchestrator.outcome(planId);
  await orchestrator.stop();
  await bus.drain();
  const answers = times.filter(({ type }) => type === "agent.completed");
  const begun = times.findLast(({ type }, i) => type === "phase.completed" && times[i + 1]?.type === "agent.completed");
  const lines = readFileSync(join(folder, ".baco/plans", planId, "journal.ndjson"), "utf8").split("\n");
  return {
    ms: answers.at(-1).at - begun.at,
    lines: lines.filter((line) => line.includes('"type":"agent.completed"')),
  };
}

function link(i) {
  const dependsOn = i === 0 ? [] : [`link-${i - 1}`];
  return defineAgent({ role: `link-${i}`, description: "A link.", dependsOn, checklist: [], instructions: () => "", pinned: true });
}

function answerOf(role) {
  const usage = { calls: 0, inputTokens: 0, outputTokens: 0, cachedTokens: 0 };
  const findings = { suggestions: [], decisions: [], risks: [], acceptance: [], covers: [], openQuestions: [] };
  return { role, summary: "Done.", confidence: 0.9, ...findings, leanedOn: [], madeBy: "offline", degraded: null, usage };
}

function bareAppends(path, lines) {
  const file = openSync(path, "a");
  const start = performance.now();
  for (const line of lines) {
    writeSync(file, `${line}\n`);
    fdatasyncSync(file);
  }
  const ms = performance.now() - start;
  closeSync(file);
  return ms;
}
