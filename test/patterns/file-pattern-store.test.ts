import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Brief } from "../../src/domain/brief.ts";
import type { Pattern, RecalledPattern } from "../../src/domain/pattern.ts";
import { openPatternStore, type ReportDamage } from "../../src/patterns/file-pattern-store.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";

const shop: Brief = {
  title: "A small shop",
  path: null,
  sha256: "0",
  bytes: 0,
  language: "en",
  summary: "A shop that takes payments by card.",
  requirements: [
    "A customer pays by card; the payment provider calls a webhook.",
    "A webhook that arrives twice books the payment once.",
    "The shop answers within 300 ms.",
  ].map((text, n) => ({
    id: `REQ-${String(n + 1)}`,
    text,
    kind: "functional",
    section: null,
    source: { startLine: n + 1, endLine: n + 1, quote: text },
  })),
  technologies: [{ name: "PostgreSQL", kind: "store", line: 1, quote: "PostgreSQL" }],
  openPoints: [],
  passages: [],
  context: {},
  features: [],
  repository: null,
};

function pattern(id: string, tags: string[], whenToUse: string, confidence = 0.5): Pattern {
  return {
    id,
    category: "architecture",
    description: `Description of ${id}.`,
    whenToUse,
    whenNotToUse: "",
    notes: `Notes of ${id}.`,
    tags,
    provenance: "plan p0",
    usageCount: 0,
    lastUsed: null,
    confidence,
    outcomes: [],
  };
}

const idempotency = pattern(
  "idempotency",
  ["webhook", "payments"],
  "A provider calls a webhook and may call it twice",
);
const search = pattern("search", ["full-text", "search"], "Users look for articles by words");

async function recall(lines: readonly string[], report?: ReportDamage): Promise<RecalledPattern[]> {
  const path = join(await temporaryFolder(), "patterns.jsonl");
  await writeFile(path, lines.join("\n"));
  return openPatternStore(path, report).recall(shop);
}
const recallOf = (patterns: readonly Pattern[]): Promise<RecalledPattern[]> =>
  recall(patterns.map((each) => JSON.stringify(each)));

test("a memory that does not exist yet recalls nothing", async () => {
  expect(await openPatternStore(join(await temporaryFolder(), "patterns.jsonl")).recall(shop)).toEqual([]);
  expect(await recall([""])).toEqual([]);
});

test("a pattern is recalled when the brief speaks of its situation", async () => {
  const [found, ...others] = await recallOf([idempotency, search]);
  expect(others).toEqual([]);
  expect(found).toEqual({
    id: "idempotency",
    description: "Description of idempotency.",
    notes: "Notes of idempotency.",
    relevance: expect.closeTo(1, 0.15) as number,
  });
});

test("relevance lies between 0.7 and 1, whatever else is in the memory", async () => {
  const others = Array.from({ length: 30 }, (_, n) =>
    pattern(`p${String(n)}`, ["shop"], `Thing ${String(n)} of a kind`),
  );
  const found = await recallOf([...others, idempotency]);
  expect(found.map(({ id }) => id)).toContain("idempotency");
  for (const { relevance } of found) {
    expect(relevance).toBeGreaterThan(0.7);
    expect(relevance).toBeLessThanOrEqual(1);
  }
});

test("five patterns at most, and of equally relevant ones those that proved themselves", async () => {
  const confidences = [0.1, 0.9, 0.3, 0.8, 0.5, 0.7, 0.2];
  const alike = confidences.map((confidence, n) =>
    pattern(`p${String(n)}`, ["payments"], "A customer pays", confidence),
  );
  expect((await recallOf(alike)).map(({ id }) => id)).toEqual(["p1", "p3", "p5", "p4", "p2"]);
});

test("a pattern that was written again counts as it was last", async () => {
  const [found] = await recallOf([idempotency, { ...idempotency, notes: "Newer." }]);
  expect(found?.notes).toBe("Newer.");
});

test("a line that is not a pattern is passed over and reported", async () => {
  const damages: number[] = [];
  const lines = ["{", JSON.stringify(idempotency), '{"id":"x"}', "\0", '{"__proto__":{"id":"x"}}'];
  const found = await recall(lines, ({ line }) => damages.push(line));
  expect(found.map(({ id }) => id)).toEqual(["idempotency"]);
  expect(damages).toEqual([1, 3, 4, 5]);
});

test("a memory that cannot be read is reported and stops no plan", async () => {
  const damages: string[] = [];
  const store = openPatternStore(await temporaryFolder(), ({ why }) => damages.push(why));
  expect(await store.recall(shop)).toEqual([]);
  expect(damages).toEqual(["It is a folder."]);
});
