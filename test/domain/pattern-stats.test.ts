import { expect, test } from "vitest";
import { patternStats } from "../../src/domain/pattern-stats.ts";
import { aPattern } from "../patterns/a-pattern.ts";

const now = "2030-01-11T00:00:00.000Z";
const outcome = (success: boolean) => ({ planId: "p", success, time: now });

test("the memory in figures: kinds, states, use, outcomes and age", () => {
  const patterns = [
    aPattern({
      id: "a",
      usageCount: 2,
      lastUsed: "2030-01-09T00:00:00.000Z",
      outcomes: [outcome(true), outcome(false)],
    }),
    aPattern({ id: "b", state: "retired", createdAt: "2030-01-01T00:00:00.000Z", outcomes: [outcome(true)] }),
    aPattern({ id: "c", category: "decision", state: "proposed" }),
  ];
  expect(patternStats(patterns, now)).toEqual({
    total: 3,
    byState: { active: 1, proposed: 1, retired: 1 },
    byCategory: { architecture: 2, decision: 1 },
    used: 1,
    uses: 2,
    outcomes: 3,
    successRate: 2 / 3,
    medianAgeDays: 10,
  });
});

test("an empty memory has no rate and no age", () => {
  expect(patternStats([], now)).toMatchObject({ total: 0, successRate: null, medianAgeDays: null });
});
