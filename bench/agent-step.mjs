// What a durable step of one agent costs in one process, as a ratio to a bare append and fdatasync of the same bytes.
//
// A chain of agents that answer at once: each step is a task over the memory bus, an agent actor, an answer, a record in
// the journal, and the next task. The bare side writes the very lines that the plan wrote: once in a tight synchronous
// loop, and once as a server must, with the sync off the event loop.
import { closeSync, fdatasync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { median } from "./median.mjs";
import { stubAgent, stubPlan } from "./stub-plan.mjs";

// As many as there are roles: the longest chain a real team can be.
const steps = 14;
const rounds = 40;
const datasync = promisify(fdatasync);

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
  const agents = Array.from({ length: steps }, (_, i) =>
    stubAgent(`link-${i}`, i === 0 ? [] : [`link-${i - 1}`]),
  );
  const { times, lines } = await stubPlan(folder, planId, agents);
  const answers = times.filter(({ type }) => type === "agent.completed");
  return { gaps: answers.slice(1).map(({ at }, i) => at - answers[i].at), lines };
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
