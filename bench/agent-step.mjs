// What a durable step of one agent costs in one process, as a ratio to a bare append and fdatasync of the same bytes.
//
// A chain of agents that answer at once: each step is a task over the memory bus, an agent actor, an answer, a record in
// the journal, and the next task. The bare side writes the very lines that the plan wrote: once in a tight synchronous
// loop, and once as a server must, with the sync off the event loop.
import {
  closeSync,
  fdatasync,
  fdatasyncSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { defineAgent } from "../dist/agents/define.js";
import { createMemoryBus } from "../dist/bus/memory-bus.js";
import { countTokens } from "../dist/domain/count-tokens.js";
import { PlanOptions } from "../dist/domain/plan-options.js";
import { readBrief } from "../dist/intake/read-brief.js";
import { systemClock } from "../dist/processes/clock.js";
import { hostAgent, thinkingMachine } from "../dist/processes/host-agent.js";
import { Orchestrator } from "../dist/processes/orchestrator.js";
import { openPlanJournal } from "../dist/processes/plan-journal.js";
import { planResult } from "../dist/processes/plan-result.js";
import { median } from "./median.mjs";

// As many as there are roles: the longest chain a real team can be.
const steps = 14;
const rounds = 40;
const datasync = promisify(fdatasync);
const text = "# A list\n\n- The list must keep its entries.\n";

export async function agentStep() {
  const folder = mkdtempSync(join(tmpdir(), "baco-bench-"));
  const ms = { step: [], bare: [], async: [] };
  try {
    for (let round = 0; round < rounds; round += 1) {
      const { gaps, lines } = await chain(folder, `round-${round}`);
      ms.step.push(...gaps);
      ms.bare.push(...bareAppends(join(folder, `bare-${round}`), lines));
      ms.async.push(...(await asyncAppends(join(folder, `async-${round}`), lines)));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const [step, bare, async] = [ms.step, ms.bare, ms.async].map(median);
  const compared = (to) =>
    `${(step * 1000).toFixed(0)} µs / ${(to * 1000).toFixed(0)} µs, ${steps} agents in a chain`;
  return [
    {
      what: "durable agent step / bare append and fdatasync",
      ratio: step / bare,
      aim: 1.5,
      detail: compared(bare),
    },
    {
      what: "durable agent step / the same, awaited",
      ratio: step / async,
      aim: 1.5,
      detail: compared(async),
    },
  ];
}

/** Milliseconds from each answer to the next, and the journal lines of the answers. */
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
  const machine = thinkingMachine({ agents, analyst: async ({ agent }) => answerOf(agent.role), llm: null });
  for (const { role } of agents) await hostAgent({ bus, role, machine, concurrency: 1, instance: "bench" });
  const brief = readBrief({ text, path: null, sha256: "0".repeat(64) });
  const times = [];
  await orchestrator.submit({ planId, brief, options: PlanOptions.parse({}) });
  orchestrator.follow(planId, ({ type }) => times.push({ type, at: performance.now() }));
  await orchestrator.outcome(planId);
  await orchestrator.stop();
  await bus.drain();
  const answers = times.filter(({ type }) => type === "agent.completed");
  const lines = readFileSync(join(folder, ".baco/plans", planId, "journal.ndjson"), "utf8").split("\n");
  return {
    gaps: answers.slice(1).map(({ at }, i) => at - answers[i].at),
    lines: lines.filter((line) => line.includes('"type":"agent.completed"')),
  };
}

function link(i) {
  const dependsOn = i === 0 ? [] : [`link-${i - 1}`];
  return defineAgent({
    role: `link-${i}`,
    description: "A link.",
    dependsOn,
    checklist: [],
    instructions: () => "",
    pinned: true,
  });
}

function answerOf(role) {
  const usage = { calls: 0, inputTokens: 0, outputTokens: 0, cachedTokens: 0 };
  const findings = {
    suggestions: [],
    decisions: [],
    risks: [],
    acceptance: [],
    covers: [],
    openQuestions: [],
  };
  return {
    role,
    summary: "Done.",
    confidence: 0.9,
    ...findings,
    leanedOn: [],
    madeBy: "offline",
    degraded: null,
    usage,
  };
}

/** Milliseconds of each append, in a loop that does nothing else. */
function bareAppends(path, lines) {
  const file = openSync(path, "a");
  const times = lines.map((line) => {
    const start = performance.now();
    writeSync(file, `${line}\n`);
    fdatasyncSync(file);
    return performance.now() - start;
  });
  closeSync(file);
  return times;
}

async function asyncAppends(path, lines) {
  const file = openSync(path, "a");
  const times = [];
  for (const line of lines) {
    const start = performance.now();
    writeSync(file, `${line}\n`);
    await datasync(file);
    times.push(performance.now() - start);
  }
  closeSync(file);
  return times;
}
