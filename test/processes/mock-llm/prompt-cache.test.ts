import { expect, test } from "vitest";
import { createPromptCache } from "../../../src/processes/mock-llm/prompt-cache.ts";

const asks = (...contents: string[]) => ({
  messages: contents.map((content) => ({ role: "user", content })),
});

test("the first request finds nothing in the cache", () => {
  expect(createPromptCache()(asks("a".repeat(5_000)))).toBe(0);
});

test("what begins as an earlier request did is cached in steps of 128 tokens", () => {
  const cached = createPromptCache();
  cached(asks("a".repeat(1_500), "one"));
  expect(cached(asks("a".repeat(1_500), "another"))).toBe(256);
  expect(cached(asks("a".repeat(1_500) + "b".repeat(5_000)))).toBe(256);
});

test("what is the same only later is not cached", () => {
  const cached = createPromptCache();
  cached(asks("a", "c".repeat(5_000)));
  expect(cached(asks("b", "c".repeat(5_000)))).toBe(0);
});
