// What a plan comes to when the model's server has a fault: one line for each fault that the scripted server knows.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { PlanResult } from "../../src/domain/plan-result.ts";
import { startMockLlm, type MockLlm } from "../../src/processes/mock-llm/server.ts";
import { planWithModel } from "./model-planning.ts";
import { temporaryFolder } from "./temporary-folder.ts";

type End = "completed" | "completed-degraded";

interface Expectation {
  /** As the scripted server is told, where that is more than the fault's name. */
  readonly fault?: string;
  /** How a plan ends when one call has the fault, and when every call has it. */
  readonly once: End;
  readonly every: End;
  /** What a person is told when every call has it; null where there is nothing to tell. */
  readonly cause: string | null;
}

/** The answer is used. */
const harmless: Expectation = { once: "completed", every: "completed", cause: null };
/** The question is asked again, of a server that may have recovered or of a model that is told what was wrong. */
function mendable(cause: string): Expectation {
  return { once: "completed", every: "completed-degraded", cause };
}
/** Asking again would not help. */
function lasting(cause: string): Expectation {
  return { once: "completed-degraded", every: "completed-degraded", cause };
}

const keyRefused = "The provider does not accept the key.";
const serverFault = "The provider has a fault.";
const unreachable = "The provider cannot be reached.";
const notJson = "The model did not answer in JSON.";
const otherShape = "The model answered in another shape than asked.";
const refused = "The model refused to answer.";
const tooSlow = "The model did not answer in time.";
const noAnswer = "The model gave no answer.";

export const expectations: Readonly<Record<string, Expectation>> = {
  ok: harmless,
  "429": { ...mendable("The provider takes no more questions for now."), fault: "429:0.2" },
  insufficient_quota: lasting("The provider's quota is used up."),
  "401": lasting(keyRefused),
  "404": lasting("The provider does not know the model."),
  "500": mendable(serverFault),
  "503": mendable(serverFault),
  "reset-before-headers": mendable(unreachable),
  "reset-mid-body": mendable("The answer broke off half-way."),
  "hang-before-headers": mendable(tooSlow),
  "hang-after-headers": mendable(tooSlow),
  drip: { ...harmless, fault: "drip:20000" },
  "truncated-json": mendable(notJson),
  "invalid-json": mendable(notJson),
  "wrong-schema": mendable(otherShape),
  "extra-fields": harmless,
  huge: { ...lasting("The question or its answer is too large."), fault: "huge:4" },
  "deep-nesting": mendable(notJson),
  "dup-keys": mendable(otherShape),
  "proto-keys": harmless,
  "nan-confidence": mendable(notJson),
  empty: mendable(noAnswer),
  "no-choices": mendable(noAnswer),
  null: mendable(noAnswer),
  "html-200": lasting("What answers at the base URL is no model."),
  "refusal-field": lasting(refused),
  "refusal-as-text": lasting(refused),
  length: mendable("The answer was cut off at its length limit."),
  "content-filter": lasting("The provider's filter withheld the answer."),
  "tool-calls": mendable(otherShape),
  "usage-missing": harmless,
  "usage-lying": harmless,
  "wrong-model-echo": harmless,
  "no-response-format": harmless,
  "no-json-schema": harmless,
  redirect: lasting("The provider sends us elsewhere, and the key does not go along."),
};

/** The calls of a plan at which a fault is tried. */
export const places = ["first", "middle", "every"] as const;
export type Place = (typeof places)[number];

export interface FaultyPlan {
  readonly result: PlanResult;
  readonly mock: MockLlm;
  /** Everything that a person gets to read. */
  readonly said: string;
  readonly tookMs: number;
}

/** Longer than any of these plans may take. */
export const planDeadlineMs = 20_000;

/** The middle of the example's plan. */
const middleCall = 4;

/** A plan of the example against a server with that fault. */
export async function planWithFault(name: string, place: Place): Promise<FaultyPlan> {
  const calls = { first: "1", middle: String(middleCall), every: "every" }[place];
  const mock = await startMockLlm({ faults: [`${expectations[name]?.fault ?? name}@${calls}`] });
  onTestFinished(() => mock.close());
  const folder = await temporaryFolder();
  const started = performance.now();
  const result = await planWithModel({ baseUrl: mock.baseUrl, folder, options });
  const tookMs = performance.now() - started;
  return { result, mock, said: saidBy(result, folder), tookMs };
}

// Nobody has to be ranked: a fault of the first call is then one of an agent or a section.
const options = {
  maxAgents: { simple: 8, moderate: 8, complex: 8, extreme: 8 },
  forbid: ["compliance", "architect"],
  budget: {
    plan: { calls: 200, tokens: null, usd: null },
    agent: { calls: 20, tokens: null, usd: null },
    wallMs: planDeadlineMs,
  },
};

function saidBy(result: PlanResult, folder: string): string {
  const prp = result.prp === null ? "" : readFileSync(join(folder, result.prp.path), "utf8");
  return `${JSON.stringify(result)}\n${prp}`;
}

/** How often each question was asked, by its key. */
export function triesOf({ requests }: MockLlm): number[] {
  const tries = new Map<string | null, number>();
  for (const { idempotencyKey: key } of requests) tries.set(key, (tries.get(key) ?? 0) + 1);
  return [...tries.values()];
}
