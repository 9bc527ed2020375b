// What the engine adds to a call of a model that answers at once: a chain of agents, each with its call on record before
// and after, over real HTTP. The bare side sends the same requests through the same client, one after the other, and keeps
// nothing.
import { defineAgent } from "../dist/agents/define.js";
import { PlanOptions } from "../dist/domain/plan-options.js";
import { readBrief } from "../dist/intake/read-brief.js";
import { createOpenAiEndpoint } from "../dist/llm/openai.js";
import { Config } from "../dist/processes/config-settings.js";
import { openPlanner } from "../dist/processes/planner.js";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { median } from "./median.mjs";
import { benchFolder, startMockModel } from "./mock-model.mjs";

const steps = 14;
const rounds = 15;
const plansAtOnce = 50;
const aimMs = 0.35;
const text = "# A list\n\n- The list must keep its entries.\n";

export async function modelStep() {
  const { folder, env, remove } = benchFolder();
  Object.assign(process.env, env);
  const model = await startMockModel(folder);
  const agents = Array.from({ length: steps }, (_, i) => link(i));
  const budget = { dayCalls: null, dayTokens: null, dayUsd: null };
  const config = Config.parse({ maxAgents: {}, model: "mock", baseUrl: model.baseUrl, budget });
  const planner = await openPlanner({ projectFolder: folder, config, agents, busUrl: null });
  const gaps = { step: [], bare: [] };
  try {
    for (let round = 0; round < rounds; round += 1) {
      const { planId, stepMs } = await onePlan(planner);
      // The first rounds warm up.
      if (round < 3) continue;
      gaps.step.push(...stepMs);
      gaps.bare.push(...(await bareCalls(model.baseUrl, requestSizeOf(folder, planId))));
    }
    const burst = await manyPlans(planner);
    const [step, bare] = [median(gaps.step), median(gaps.bare)];
    return [
      {
        what: "engine cost of a durable step with a model that answers at once / 350 µs",
        ratio: (step - bare) / aimMs,
        aim: 1,
        detail: `${us(step)} a step, ${us(bare)} of it the bare call, ${steps} agents in a chain`,
      },
      {
        what: `the same with ${plansAtOnce} plans at once (group commit) / one plan`,
        ratio: burst / step,
        aim: 1,
        detail: `${us(burst)} / ${us(step)} a step, calls included`,
      },
    ];
  } finally {
    await planner.close();
    await model.stop();
    remove();
  }
}

/** Milliseconds from each answer to the next. */
async function onePlan(planner) {
  const { planId } = await submit(planner);
  const times = [];
  await planner.follow(planId, ({ type, data }) => {
    if (type === "agent.completed" && data.role.startsWith("link-")) times.push(performance.now());
  });
  await planner.outcome(planId);
  return { planId, stepMs: times.slice(1).map((at, i) => at - times[i]) };
}

/** Milliseconds a step, with all plans under way at once. */
async function manyPlans(planner) {
  const start = performance.now();
  const plans = await Promise.all(Array.from({ length: plansAtOnce }, () => submit(planner)));
  await Promise.all(plans.map(({ planId }) => planner.outcome(planId)));
  return (performance.now() - start) / (plansAtOnce * steps);
}

function submit(planner) {
  const cap = steps;
  const maxAgents = { simple: cap, moderate: cap, complex: cap, extreme: cap };
  const options = PlanOptions.parse({ mode: "model", model: "mock", maxAgents, memory: false });
  return planner.submit(readBrief({ text, path: null, sha256: "0".repeat(64) }), options);
}

async function bareCalls(baseUrl, size) {
  const endpoint = createOpenAiEndpoint({ baseUrl, apiKey: null, model: "mock" });
  const { signal } = new globalThis.AbortController();
  const messages = [{ role: "user", content: "x ".repeat(size / 2) }];
  const times = [];
  for (let i = 0; i < steps; i += 1) {
    const start = performance.now();
    await endpoint.send(
      { model: "mock", messages, max_tokens: 100 },
      { signal, idempotencyKey: `bare-${i}` },
    );
    times.push(performance.now() - start);
  }
  return times.slice(1);
}

/** About as many characters as an agent's prompt has. */
function requestSizeOf(folder, planId) {
  const calls = readFileSync(join(folder, ".baco/plans", planId, "calls.ndjson"), "utf8");
  const tokens = [...calls.matchAll(/"inputTokens":(\d+)/g)].map(([, count]) => Number(count));
  return 4 * median(tokens);
}

function link(i) {
  return defineAgent({
    role: `link-${i}`,
    description: "A link of the benchmark.",
    dependsOn: i === 0 ? [] : [`link-${i - 1}`],
    checklist: [],
    instructions: `You are the link-${i} agent.`,
    pinned: true,
  });
}

function us(ms) {
  return `${(ms * 1000).toFixed(0)} µs`;
}
