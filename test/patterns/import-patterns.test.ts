import { expect, test } from "vitest";
import { InvalidInputError } from "../../src/domain/errors.ts";
import { importPatterns } from "../../src/patterns/import-patterns.ts";
import { patternLine } from "../../src/patterns/pattern-lines.ts";
import { aPattern } from "./a-pattern.ts";

const now = "2030-01-01T00:00:00.000Z";
const read = (lines: readonly string[], stored = [aPattern({ id: "stored" })]) =>
  importPatterns(Buffer.from(lines.join("\n")), "team.jsonl", stored, now);

test("an imported pattern begins anew, is marked with its file, and is trusted no more than a new one", () => {
  const given = aPattern({
    confidence: 0.9,
    usageCount: 7,
    lastUsed: now,
    usedIn: ["p1"],
    outcomes: [{ planId: "p1", success: true, time: now }],
  });
  expect(read([patternLine(given), ""])).toEqual({
    added: [aPattern({ provenance: "imported from team.jsonl", createdAt: now })],
    same: [],
  });
  expect(read([patternLine(aPattern({ confidence: 0.2 }))]).added[0]?.confidence).toBe(0.2);
});

test("a pattern that is stored already, word for word, is passed over", () => {
  const lines = [patternLine(aPattern({ id: "stored", confidence: 0.1 })), patternLine(aPattern())];
  expect(read(lines)).toMatchObject({ added: [{ id: "idempotency" }], same: ["stored"] });
});

test("one bad line, and nothing is imported; every bad line is named", () => {
  const lines = [
    patternLine(aPattern()),
    "{",
    patternLine(aPattern({ id: "stored", notes: "Other." })),
    patternLine(aPattern({ notes: "Other." })),
    JSON.stringify({ ...aPattern({ id: "x" }), confidence: 2 }),
  ];
  let thrown: unknown = null;
  try {
    read(lines);
  } catch (error) {
    thrown = error;
  }
  expect(
    thrown instanceof InvalidInputError && thrown.diagnostics.map(({ line, code }) => [line, code]),
  ).toEqual([
    [2, "pattern/invalid"],
    [3, "pattern/duplicate-id"],
    [4, "pattern/duplicate-id"],
    [5, "pattern/invalid"],
  ]);
});
