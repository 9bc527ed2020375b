import { expect, test } from "vitest";
import { PlanOptions } from "../../src/domain/plan-options.ts";
import { Config } from "../../src/processes/config-settings.ts";
import { modelAccessOf } from "../../src/processes/config-model.ts";
import { planOptionsOf } from "../../src/processes/config-plan-options.ts";

const configOf = (given: object): Config => Config.parse({ maxAgents: {}, ...given });
const noWishes = { offline: false, force: [], forbid: [], out: null };

test("a plan is made with what is configured", () => {
  const config = configOf({ model: "m", contextWindow: 4000, requireHumanReviewOnLowConfidence: true });
  expect(planOptionsOf(config, { ...noWishes, force: ["ux"], forbid: ["data"], out: "a.md" })).toEqual({
    mode: "model",
    model: "m",
    maxAgents: { simple: 2, moderate: 4, complex: 8, extreme: 8 },
    force: ["ux"],
    forbid: ["data"],
    contextWindow: 4000,
    confidenceThreshold: 0.7,
    memory: true,
    waitForReview: true,
    reviewAlways: false,
    concurrency: 32,
    taskDeadlineMs: 120_000,
    attempts: 3,
    budget: {
      plan: { calls: 200, tokens: 2_000_000, usd: 5 },
      agent: { calls: 20, tokens: 400_000, usd: null },
      wallMs: 1_800_000,
    },
    reviewExpiryMs: 259_200_000,
    out: "a.md",
  });
});

test("a plan may spend what is configured, and no more", () => {
  const budget = { calls: 3, tokens: null, usd: 0.5, wallMinutes: 1.5, agentCalls: 2, agentTokens: null };
  expect(planOptionsOf(configOf({ budget, reviewHours: 0.5 }), noWishes)).toMatchObject({
    budget: {
      plan: { calls: 3, tokens: null, usd: 0.5 },
      agent: { calls: 2, tokens: null, usd: null },
      wallMs: 90_000,
    },
    reviewExpiryMs: 1_800_000,
  });
});

test("the defaults of the settings are those of a plan's options", () => {
  const { budget, reviewExpiryMs } = PlanOptions.parse({});
  expect(planOptionsOf(configOf({}), noWishes)).toMatchObject({ budget, reviewExpiryMs });
});

test("a plan is made offline where no model is named, or where that is wished", () => {
  expect(planOptionsOf(configOf({}), noWishes)).toMatchObject({ mode: "offline", model: null });
  expect(planOptionsOf(configOf({ model: "m" }), { ...noWishes, offline: true })).toMatchObject({
    mode: "offline",
    model: null,
  });
});

test("a model is reached at OpenAI unless another address is given", () => {
  expect(modelAccessOf(configOf({ apiKey: "sk-1" }))).toBeNull();
  expect(modelAccessOf(configOf({ model: "m", apiKey: "sk-1" }))?.baseUrl).toBe("https://api.openai.com/v1");
  expect(modelAccessOf(configOf({ model: "m", baseUrl: "http://localhost:1/v1" }))).toEqual({
    model: "m",
    baseUrl: "http://localhost:1/v1",
    apiKey: null,
  });
});

test("OpenAI is not asked without a key", () => {
  expect(() => modelAccessOf(configOf({ model: "m" }))).toThrow(
    expect.objectContaining({ name: "NoModelKeyError", exitCode: 5 }),
  );
  expect(() => modelAccessOf(configOf({ model: "m", baseUrl: "https://api.openai.com/v1/" }))).toThrow(
    "No key for the model m.",
  );
});
