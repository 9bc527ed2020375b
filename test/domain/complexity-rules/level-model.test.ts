import fc from "fast-check";
import { expect, test } from "vitest";
import {
  breadthStrength,
  scoreOf,
  type EvidenceKind,
} from "../../../src/domain/complexity-rules/level-model.ts";
import { kindOf } from "../../../src/domain/complexity-rules/signal-kinds.ts";
import { complexitySignals } from "../../../src/domain/complexity-rules/signals.ts";

const kinds: readonly EvidenceKind[] = ["distributed", "duty", "hard", "sensitive", "ordinary", "breadth"];
const evidence = fc.array(
  fc.record({ kind: fc.constantFrom(...kinds), strength: fc.double({ min: 0, max: 1, noNaN: true }) }),
  { maxLength: 60 },
);

test("nothing at all is simple", () => {
  expect(scoreOf([])).toBe(0.5);
});

test("ordinary parts alone are never more than simple", () => {
  const parts = Array.from({ length: 20 }, () => ({ kind: "ordinary" as const, strength: 1 }));
  expect(scoreOf(parts)).toBeLessThan(4);
});

test.each([
  ["sensitive", 4, 7],
  ["hard", 4, 7],
  ["duty", 7, 9],
  ["distributed", 7, 9],
] as const)("two obligations that are all about one %s thing score from %d to %d", (kind, low, high) => {
  const score = scoreOf([
    { kind, strength: 1 },
    { kind: "breadth", strength: breadthStrength(2) },
  ]);
  expect(score).toBeGreaterThanOrEqual(low);
  expect(score).toBeLessThan(high);
});

test("correctness across machines in a specification of fifty obligations is extreme", () => {
  const all = [
    { kind: "distributed" as const, strength: 1 },
    { kind: "breadth" as const, strength: breadthStrength(50) },
  ];
  expect(scoreOf(all)).toBeGreaterThanOrEqual(9);
});

test("more evidence never lowers the score, and the score stays from 0 to 10", () => {
  fc.assert(
    fc.property(evidence, evidence, (some, more) => {
      const all = scoreOf([...some, ...more]);
      expect(all).toBeGreaterThanOrEqual(scoreOf(some));
      expect(all).toBeLessThanOrEqual(10);
    }),
  );
});

test("every kind but breadth has signals", () => {
  const found = new Set(complexitySignals.map(({ id }) => kindOf(id)));
  expect([...found].sort()).toEqual(kinds.filter((kind) => kind !== "breadth").sort());
});
