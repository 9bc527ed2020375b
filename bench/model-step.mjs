// What the engine costs for each call of a model that answers at once, in one process and durable: the prompt, the budget,
// the call on record before and after (three records), the checks, the answer in the plan's journal, the next task. The
// model is a function here; over HTTP the client adds what `one request` tells.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createModelAnalyst } from "../dist/analysts/model.js";
import { rulesAnalyst } from "../dist/analysts/rules.js";
import { createAnswerModes } from "../dist/llm/answer-modes.js";
import { createLlm } from "../dist/llm/create-llm.js";
import { endlessDay } from "../dist/llm/day-budget.js";
import { createOpenAiEndpoint } from "../dist/llm/openai.js";
import { createCallQueue } from "../dist/llm/pq-call-queue.js";
import { createBreakers } from "../dist/processes/breaker-actor.js";
import { besidePlan, createCallRecords } from "../dist/processes/call-records.js";
import { systemClock } from "../dist/processes/clock.js";
import { median } from "./median.mjs";
import { benchFolder, startMockModel } from "./mock-model.mjs";
import { stubAgent, stubPlan } from "./stub-plan.mjs";

const steps = 14;
const rounds = 30;
const plansAtOnce = 50;
const aimMs = 0.35;

export async function modelStep() {
  const folder = mkdtempSync(join(tmpdir(), "baco-bench-"));
  const records = createCallRecords(besidePlan(folder));
  const thinking = { llm: atOnce(records), analyst: createModelAnalyst(rulesAnalyst) };
  const gaps = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const { times } = await chain(folder, `round-${round}`, thinking);
      // The first rounds warm up.
      if (round >= 5) gaps.push(...gapsOf(times));
    }
    const start = performance.now();
    await Promise.all(Array.from({ length: plansAtOnce }, (_, i) => chain(folder, `burst-${i}`, thinking)));
    const burst = (performance.now() - start) / (plansAtOnce * steps);
    const step = median(gaps);
    return [
      {
        what: "a durable step with a model that answers at once / 350 µs",
        ratio: step / aimMs,
        aim: 1,
        detail: `${us(step)}, ${steps} agents in a chain`,
      },
      {
        what: `the same with ${plansAtOnce} plans at once (group commit) / 350 µs`,
        ratio: burst / aimMs,
        aim: 1,
        detail: `${us(burst)} a step, beginning and end of the plans included`,
      },
      await oneRequest(),
    ];
  } finally {
    await records.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function chain(folder, planId, thinking) {
  const agents = Array.from({ length: steps }, (_, i) =>
    stubAgent(`link-${i}`, i === 0 ? [] : [`link-${i - 1}`]),
  );
  return stubPlan(folder, planId, agents, thinking);
}

/** Milliseconds from each answer of an agent to the next. */
function gapsOf(times) {
  const answers = times.filter(({ type, role }) => type === "agent.completed" && role.startsWith("link-"));
  return answers.slice(1).map(({ at }, i) => at - answers[i].at);
}

function atOnce(records) {
  return createLlm({
    endpoint: {
      origin: "http://127.0.0.1",
      model: "at-once",
      isReplay: false,
      isOpenAi: false,
      send: async () => answer,
    },
    openRecord: records.open,
    breakerFor: createBreakers(),
    queue: createCallQueue({ concurrency: 64 }),
    modes: createAnswerModes(),
    day: endlessDay,
    now: () => systemClock.now(),
  });
}

const findings = {
  summary: "Done.",
  decisions: [],
  risks: [],
  suggestions: [],
  acceptance: [],
  covers: [],
  evidence: [],
  openQuestions: [],
};
const answer = {
  content: JSON.stringify(findings),
  refusal: null,
  finish: "stop",
  calledTools: false,
  hasChoice: true,
  usage: { inputTokens: 1000, outputTokens: 50, cachedTokens: 0 },
  model: "at-once",
};

/** What the client takes over HTTP to a server in another process, the server's own time included. */
async function oneRequest() {
  const { folder, remove } = benchFolder();
  const model = await startMockModel(folder);
  const endpoint = createOpenAiEndpoint({ baseUrl: model.baseUrl, apiKey: null, model: "mock" });
  const { signal } = new globalThis.AbortController();
  const request = { model: "mock", messages: [{ role: "user", content: "Hello" }], max_tokens: 100 };
  const times = [];
  try {
    for (let i = 0; i < 100; i += 1) {
      const start = performance.now();
      await endpoint.send(request, { signal, idempotencyKey: `one-${i}` });
      times.push(performance.now() - start);
    }
  } finally {
    await model.stop();
    remove();
  }
  const one = median(times.slice(20));
  return {
    what: "one request over HTTP / 350 µs, for comparison",
    ratio: one / aimMs,
    aim: 1,
    detail: us(one),
  };
}

function us(ms) {
  return `${(ms * 1000).toFixed(0)} µs`;
}
