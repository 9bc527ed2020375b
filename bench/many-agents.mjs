// What an agent costs in a graph of 1,000, as a ratio to what it costs in one of 10: independent agents whose answers one
// more collects, answered at once.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median } from "./median.mjs";
import { stubAgent, stubPlan } from "./stub-plan.mjs";

const rounds = 5;

export async function manyAgents() {
  const folder = mkdtempSync(join(tmpdir(), "baco-bench-"));
  const ms = { few: [], many: [] };
  try {
    await fan(folder, "warm-up", 100);
    for (let round = 0; round < rounds; round += 1) {
      ms.few.push(await fan(folder, `few-${round}`, 10));
      ms.many.push(await fan(folder, `many-${round}`, 1000));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const [few, many] = [median(ms.few), median(ms.many)];
  const detail = `${(many * 1000).toFixed(0)} µs / ${(few * 1000).toFixed(0)} µs an agent`;
  return [{ what: "an agent among 1,000 / among 10", ratio: many / few, aim: 1.5, detail }];
}

/** Milliseconds an agent, from the team to the last answer. */
async function fan(folder, planId, size) {
  const leaves = Array.from({ length: size - 1 }, (_, i) => stubAgent(`leaf-${i}`, []));
  const join = stubAgent(
    "join",
    leaves.map(({ role }) => role),
  );
  const { times } = await stubPlan(folder, planId, [...leaves, join]);
  const answers = times.filter(({ type }) => type === "agent.completed");
  const team = times.filter(({ type }) => type === "phase.completed")[2];
  return (answers.at(-1).at - team.at) / size;
}
