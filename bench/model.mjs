// Plans with a model of ordinary latency (450 ms to the first token, 131 tokens a second: the preset `hosted-ordinary` of
// `baco mock-llm`), over real HTTP to another process: how far the wall is from the calls that the plan had to wait for.
import { readFileSync } from "node:fs";
import { defineAgent } from "../dist/agents/define.js";
import { agents as house } from "../dist/agents/index.js";
import { PlanOptions } from "../dist/domain/plan-options.js";
import { readBrief } from "../dist/intake/read-brief.js";
import { latencyPresets } from "../dist/processes/mock-llm/latency.js";
import { Config } from "../dist/processes/config-settings.js";
import { openPlanner } from "../dist/processes/planner.js";
import { benchFolder, startMockModel } from "./mock-model.mjs";
import { median } from "./median.mjs";

const preset = "hosted-ordinary";
const { firstTokenMs, tokensPerSecond } = latencyPresets[preset];
const rounds = 3;
const small = "# A list\n\n- The list must keep its entries.\n";
const linkboard = readFileSync(new URL("../examples/linkboard.md", import.meta.url), "utf8");

/** Fourteen calls each: in four even layers, and in three chains of uneven length. */
const graphs = {
  even: layered([4, 4, 4, 2], () => 250),
  uneven: chains([2, 4, 8], (chain, i) => 120 + ((chain * 7 + i * 5) % 4) * 110),
};

export async function modelPlans() {
  const results = [];
  for (const [name, graph] of Object.entries(graphs)) results.push(await graphRatio(name, graph));
  results.push(...(await moderatePlan()));
  return results;
}

async function graphRatio(name, graph) {
  const runs = [];
  for (let round = 0; round <= rounds; round += 1) {
    const run = await planOnce({ text: small, agents: graph.map(asAgent), script: graph.map(asRule) });
    // The first run warms up.
    if (round > 0) runs.push(run.endedMs - run.submittedMs);
  }
  const path = criticalPath(graph);
  const wall = median(runs);
  return {
    what: `plan with a model, ${name} graph: wall / critical path of the calls`,
    ratio: wall / path,
    aim: 1.005,
    digits: 4,
    detail: `${ms(wall)} / ${ms(path)}, 14 agents, median of ${rounds}`,
  };
}

async function moderatePlan() {
  const runs = [];
  for (let round = 0; round < rounds; round += 1)
    runs.push(await planOnce({ text: linkboard, agents: house }));
  const walls = runs.map(({ endedMs, submittedMs }) => endedMs - submittedMs);
  const wall = median(walls);
  const run = runs[walls.indexOf(wall)];
  const { calls } = run;
  const path = pathOf(run);
  const seed = seedPath(run);
  const idle = wall - busyMs(calls);
  const tokens = calls.reduce((sum, { outputTokens }) => sum + outputTokens, 0);
  const about = `linkboard.md, ${calls.length} calls, ${tokens} output tokens, team of ${run.team.length}`;
  return [
    {
      what: "moderate plan: wall / critical path of its calls",
      ratio: wall / path,
      aim: 1.005,
      digits: 4,
      detail: `${ms(wall)} / ${ms(path)}, ${about}`,
    },
    {
      what: "moderate plan: wall / critical path of the seed's layout, same tokens",
      ratio: wall / seed,
      aim: 0.75,
      detail: `${ms(wall)} / ${ms(seed)}`,
    },
    { what: "moderate plan: wall / 10 s", ratio: wall / 10_000, aim: 1, detail: ms(wall) },
    {
      what: "moderate plan: time without a call in flight / 200 ms",
      ratio: idle / 200,
      aim: 1,
      detail: ms(idle),
    },
  ];
}

/** One plan in this process against a fresh model in another. */
async function planOnce({ text, agents, script = [] }) {
  const { folder, env, remove } = benchFolder();
  Object.assign(process.env, env);
  const model = await startMockModel(folder, { latency: preset, script });
  try {
    const config = Config.parse({
      maxAgents: {},
      model: "mock",
      baseUrl: model.baseUrl,
      modelConcurrency: 32,
    });
    const planner = await openPlanner({ projectFolder: folder, config, agents, busUrl: null });
    const brief = readBrief({ text, path: null, sha256: "0".repeat(64) });
    const cap = agents.length;
    const maxAgents = agents === house ? {} : { simple: cap, moderate: cap, complex: cap, extreme: cap };
    const options = PlanOptions.parse({
      mode: "model",
      model: "mock",
      memory: false,
      ...(agents !== house && { maxAgents }),
    });
    const submittedMs = performance.now();
    const { planId } = await planner.submit(brief, options);
    const result = await planner.outcome(planId);
    const endedMs = performance.now();
    await planner.close();
    const { graph, selected } = result.selection;
    return {
      submittedMs,
      endedMs,
      calls: model.answered(),
      graph,
      team: selected.map(({ role }) => role),
      result,
    };
  } finally {
    await model.stop();
    remove();
  }
}

/** What the calls of the longest chain take by the latency model alone. */
function criticalPath(graph) {
  const byRole = new Map(graph.map((node) => [node.role, node]));
  const ends = ({ tokens, dependsOn }) =>
    callMs(tokens) + Math.max(0, ...dependsOn.map((role) => ends(byRole.get(role))));
  return Math.max(...graph.map(ends));
}

/** The ranking of the team comes first, where there was one; then the longest chain of agents. */
function pathOf({ calls, graph, team }) {
  const ranking = calls.some(({ role }) => role === "ranking") ? callMs(costOf("ranking", calls).tokens) : 0;
  return (
    ranking + criticalPath(team.map((role) => ({ role, dependsOn: graph[role], ...costOf(role, calls) })))
  );
}

function costOf(role, calls) {
  const own = calls.filter((call) => call.role === role);
  const tokens = own.reduce((sum, { outputTokens }) => sum + outputTokens, 0);
  // A repair is a call of its own: its time to the first token counts again.
  return { tokens: tokens + Math.max(0, own.length - 1) * firstTokenMs * (tokensPerSecond / 1000) };
}

/**
 * The seed's own order with the tokens of this plan: analysis, then selection, then the independent agents at once, then
 * the dependent ones one by one, then the document in one call, then its validation.
 */
function seedPath({ calls, graph, team }) {
  const cost = (role) => callMs(costOf(role, calls).tokens);
  const free = team.filter((role) => graph[role].length === 0);
  const bound = team.filter((role) => graph[role].length > 0);
  const sections = calls.filter(({ role }) => !team.includes(role) && role !== "ranking");
  const written = sections.reduce((sum, { outputTokens }) => sum + outputTokens, 0);
  return (
    callMs(analysisTokens) +
    callMs(selectionTokens) +
    Math.max(0, ...free.map(cost)) +
    bound.reduce((sum, role) => sum + cost(role), 0) +
    callMs(written) +
    callMs(validationTokens)
  );
}

// What the seed asks of a model and we leave to rules; short answers, in its favour.
const analysisTokens = 100;
const selectionTokens = 50;
const validationTokens = 100;

function callMs(tokens) {
  return firstTokenMs + (tokens / tokensPerSecond) * 1000;
}

/** Milliseconds in which at least one call was under way. */
function busyMs(calls) {
  let busy = 0;
  let until = 0;
  for (const { startedMs, endedMs } of [...calls].sort((a, b) => a.startedMs - b.startedMs)) {
    busy += Math.max(0, endedMs - Math.max(startedMs, until));
    until = Math.max(until, endedMs);
  }
  return busy;
}

function layered(sizes, tokensOf) {
  const layers = sizes.map((size, layer) => Array.from({ length: size }, (_, i) => `even-${layer}-${i}`));
  return layers.flatMap((roles, layer) =>
    roles.map((role) => ({ role, tokens: tokensOf(), dependsOn: layers[layer - 1] ?? [] })),
  );
}

function chains(lengths, tokensOf) {
  return lengths.flatMap((length, chain) =>
    Array.from({ length }, (_, i) => ({
      role: `chain-${chain}-${i}`,
      tokens: tokensOf(chain, i),
      dependsOn: i === 0 ? [] : [`chain-${chain}-${i - 1}`],
    })),
  );
}

function asAgent({ role, dependsOn }) {
  return defineAgent({
    role,
    description: "A specialist of the benchmark.",
    dependsOn,
    checklist: [],
    instructions: `You are the ${role} agent.`,
    pinned: true,
  });
}

function asRule({ role, tokens }) {
  // The name alone also stands in the prompts of those who lean on it.
  return { when: { role: `You are the ${role} agent` }, tokens };
}

function ms(value) {
  return `${Math.round(value)} ms`;
}
