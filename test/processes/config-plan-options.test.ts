import { expect, test } from "vitest";
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
    concurrency: 8,
    taskDeadlineMs: 120_000,
    attempts: 3,
    out: "a.md",
  });
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
