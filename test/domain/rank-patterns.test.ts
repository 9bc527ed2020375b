import { expect, test } from "vitest";
import { freshness, rankPatterns, successRate } from "../../src/domain/rank-patterns.ts";
import { aPattern } from "../patterns/a-pattern.ts";

const now = "2030-01-01T00:00:00.000Z";
const ids = (found: Parameters<typeof rankPatterns>[0]) =>
  rankPatterns(found, "simple", now).map(({ id }) => id);
const outcome = (success: boolean) => ({ planId: "p", success, time: now });

test("only what is above 0.7 is used", () => {
  expect(ids([{ pattern: aPattern(), relevance: 0.7 }])).toEqual([]);
  expect(ids([{ pattern: aPattern(), relevance: 0.71 }])).toEqual(["idempotency"]);
});

test("of equally relevant patterns the failing and the old rank lower", () => {
  const relevance = 0.9;
  expect(
    ids([
      {
        pattern: aPattern({ id: "failing", createdAt: now, outcomes: [outcome(false), outcome(false)] }),
        relevance,
      },
      { pattern: aPattern({ id: "old", createdAt: "2020-01-01T00:00:00.000Z" }), relevance },
      { pattern: aPattern({ id: "plain", createdAt: now }), relevance },
      { pattern: aPattern({ id: "proven", createdAt: now, outcomes: [outcome(true)] }), relevance },
    ]),
  ).toEqual(["proven", "plain", "failing", "old"]);
});

test("a year without use halves the freshness, and the newest date counts", () => {
  expect(freshness({ lastUsed: null, createdAt: "2029-01-01T00:00:00.000Z" }, now)).toBe(0.5);
  expect(freshness({ lastUsed: now, createdAt: "2000-01-01T00:00:00.000Z" }, now)).toBe(1);
  expect(freshness({ lastUsed: null, createdAt: null }, now)).toBe(0.5);
});

test("nothing known of the outcomes is one half", () => {
  expect([successRate({ outcomes: [] }), successRate({ outcomes: [outcome(true)] })]).toEqual([1 / 2, 2 / 3]);
});

test("what worked at one level fits another one less", () => {
  const pattern = aPattern({ tags: ["level:simple"] });
  const at = (level: "simple" | "moderate" | "complex") =>
    rankPatterns([{ pattern, relevance: 0.9 }], level, now).map(({ relevance }) => relevance);
  expect([at("simple"), at("moderate"), at("complex")]).toEqual([[0.9], [0.9 * 0.85], []]);
});
