import { expect, test } from "vitest";
import { noUsage } from "../../src/domain/agent-output.ts";
import { costUsd, priceOf, pricesAsOf } from "../../src/llm/prices.ts";

const openAi = "https://api.openai.com";
const mini = { input: 0.15, cachedInput: 0.075, output: 0.6 };

test("a model and its dated versions have the price of the table", () => {
  expect(priceOf(openAi, "gpt-4o-mini")).toEqual(mini);
  expect(priceOf(openAi, "gpt-4o-mini-2024-07-18")).toEqual(mini);
  expect(priceOf("https://api.anthropic.com", "claude-haiku-4-5-20251001")?.output).toBe(5);
  expect(pricesAsOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test("a model of another name has no price, be its name ever so near", () => {
  for (const model of ["gpt-4o-mini-audio", "gpt-5-pro", "gpt-4o-minimal", "toString", "my-gpt-4o"])
    expect(priceOf(openAi, model)).toBeNull();
});

test("the price of a provider is its own server's only", () => {
  expect(priceOf("https://gateway.example", "gpt-4o-mini")).toBeNull();
  expect(priceOf("https://api.openai.com.example", "gpt-4o-mini")).toBeNull();
  expect(priceOf("no address", "gpt-4o-mini")).toBeNull();
});

test("what runs on this machine costs nothing", () => {
  const free = { input: 0, cachedInput: 0, output: 0 };
  for (const origin of ["http://127.0.0.1:11434", "http://localhost:1234", "http://[::1]:8080"])
    expect(priceOf(origin, "llama")).toEqual(free);
  expect(priceOf("http://127.0.0.1.example", "llama")).toBeNull();
});

test("a price that a person gives rules over the table", () => {
  const own = { input: 9, cachedInput: 9, output: 9 };
  expect(priceOf(openAi, "gpt-4o-mini", { "gpt-4o-mini": own })).toEqual(own);
  expect(priceOf("https://gateway.example", "house-model", { "house-model": own })).toEqual(own);
});

test("cached input costs its own price", () => {
  const usage = {
    ...noUsage,
    calls: 1,
    inputTokens: 1_000_000,
    cachedTokens: 400_000,
    outputTokens: 100_000,
  };
  expect(costUsd(usage, mini)).toBeCloseTo(0.6 * 0.15 + 0.4 * 0.075 + 0.1 * 0.6);
  expect(costUsd(usage, null)).toBeNull();
});
