import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Brief } from "../../src/domain/brief.ts";
import type { Pattern, RecalledPattern } from "../../src/domain/pattern.ts";
import { openPatternStore, type Unreadable } from "../../src/patterns/file-pattern-store.ts";
import { patternLine } from "../../src/patterns/pattern-lines.ts";
import type { PatternMemory } from "../../src/patterns/pattern-store.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";
import { aPattern } from "./a-pattern.ts";

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

const now = "2030-01-01T00:00:00.000Z";
const idempotency = aPattern();
const search = aPattern({
  id: "search",
  tags: ["full-text", "search"],
  whenToUse: "Users look for articles by words",
});

async function aMemory(
  lines: readonly (string | Buffer)[],
): Promise<{ path: string; memory: PatternMemory; heard: Unreadable[] }> {
  const path = join(await temporaryFolder(), "patterns.jsonl");
  const heard: Unreadable[] = [];
  if (lines.length > 0)
    await writeFile(
      path,
      Buffer.concat(lines.map((line) => Buffer.concat([Buffer.from(line), Buffer.from("\n")]))),
    );
  return {
    path,
    heard,
    memory: openPatternStore(path, { now: () => now, report: (unreadable) => heard.push(unreadable) }),
  };
}

async function recallOf(patterns: readonly Pattern[]): Promise<RecalledPattern[]> {
  const { memory } = await aMemory(patterns.map(patternLine));
  return memory.recall(shop, "simple");
}

test("a memory that does not exist yet recalls nothing, and is made readable by its owner alone", async () => {
  const { path, memory } = await aMemory([]);
  expect(await memory.recall(shop, "simple")).toEqual([]);
  await memory.change(() => [idempotency]);
  expect(await memory.all()).toEqual([idempotency]);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test("a pattern is recalled when the brief speaks of its situation, without the title of the plan it comes from", async () => {
  expect(await recallOf([idempotency, search])).toEqual([
    {
      id: "idempotency",
      description: "Each webhook is booked once.",
      notes: "Keep the id of each call.",
      relevance: 1,
      terms: ["webhook", "payments"],
      provenance: "plan p0",
    },
  ]);
});

test("five patterns at most, and of equally relevant ones those that proved themselves", async () => {
  const confidences = [0.1, 0.9, 0.3, 0.8, 0.5, 0.7, 0.2];
  const alike = confidences.map((confidence, n) => aPattern({ id: `p${String(n)}`, confidence }));
  expect((await recallOf(alike)).map(({ id }) => id)).toEqual(["p1", "p3", "p5", "p4", "p2"]);
});

test("a pattern that a person has still to confirm, or that was retired, never comes back", async () => {
  const others = (["proposed", "retired"] as const).map((state) => aPattern({ id: state, state }));
  expect((await recallOf([...others, idempotency])).map(({ id }) => id)).toEqual(["idempotency"]);
});

test("what was read ahead serves one recall; the next one reads the file again", async () => {
  const { path, memory } = await aMemory([patternLine(idempotency)]);
  memory.warm?.();
  await memory.all();
  await writeFile(path, "");
  expect((await memory.recall(shop, "simple")).map(({ id }) => id)).toEqual(["idempotency"]);
  expect(await memory.recall(shop, "simple")).toEqual([]);
});

test("what was read ahead is forgotten when the memory changes or time passes", async () => {
  const { path, memory } = await aMemory([patternLine(idempotency)]);
  memory.warm?.();
  await memory.change(() => []);
  expect(await memory.recall(shop, "simple")).toEqual([]);
  const times = [now, "2030-01-01T00:01:00.000Z"];
  const late = openPatternStore(path, { now: () => times.shift() ?? now });
  late.warm?.();
  await late.all();
  await writeFile(path, patternLine(idempotency));
  expect((await late.recall(shop, "simple")).map(({ id }) => id)).toEqual(["idempotency"]);
});

test("a pattern that was written again counts as it was last", async () => {
  const [found] = await recallOf([idempotency, aPattern({ notes: "Newer." })]);
  expect(found?.notes).toBe("Newer.");
});

test("lines of other programs, other versions and with unknown fields are passed over and reported once", async () => {
  const newer = JSON.stringify({ schema: "baco.pattern/2", id: "x" });
  const unknown = JSON.stringify({ ...idempotency, id: "more", extra: 1 });
  const { path, memory, heard } = await aMemory(["{", patternLine(idempotency), newer, unknown, "\0"]);
  expect((await memory.recall(shop, "simple")).map(({ id }) => id)).toEqual(["idempotency"]);
  await memory.all();
  expect(heard).toEqual([
    {
      path,
      why: "",
      lines: [
        expect.objectContaining({ line: 1, why: "It is not JSON." }),
        expect.objectContaining({ line: 3, why: 'It is "baco.pattern/2", and we know baco.pattern/1.' }),
        expect.objectContaining({ line: 4, why: 'Unrecognized key: "extra"' }),
        expect.objectContaining({ line: 5, why: "It is not JSON." }),
      ],
    },
  ]);
});

test("a memory that cannot be read stops no plan, is reported, and is never overwritten", async () => {
  const folder = join(await temporaryFolder(), "patterns.jsonl");
  await mkdir(folder);
  const heard: string[] = [];
  const memory = openPatternStore(folder, { now: () => now, report: ({ why }) => heard.push(why) });
  expect(await memory.recall(shop, "simple")).toEqual([]);
  expect(heard).toEqual(["It is a folder."]);
  await expect(memory.change(() => [idempotency])).rejects.toThrow("Cannot read");
});

test("what cannot be read is never lost when the memory changes, to the byte", async () => {
  const foreignLine = fc
    .uint8Array({ minLength: 1, maxLength: 40 })
    .map((bytes) => Buffer.from([0x23, ...bytes.filter((byte) => byte !== 0x0a)]));
  await fc.assert(
    fc.asyncProperty(fc.array(foreignLine, { maxLength: 5 }), async (foreign) => {
      const { path, memory } = await aMemory([...foreign, patternLine(search)]);
      await memory.change((patterns) => [...patterns, idempotency]);
      const rows = [...foreign, Buffer.from(patternLine(search)), Buffer.from(patternLine(idempotency))];
      expect(await readFile(path)).toEqual(Buffer.concat(rows.flatMap((row) => [row, Buffer.from("\n")])));
    }),
    { numRuns: 20 },
  );
});

test("plans that store at the same time lose nothing of each other", async () => {
  const { path, memory } = await aMemory([]);
  const others = openPatternStore(path, { now: () => now });
  const ids = Array.from({ length: 12 }, (_, n) => `p${String(n)}`);
  await Promise.all(
    ids.map((id, n) => (n % 2 === 0 ? memory : others).change((all) => [...all, aPattern({ id })])),
  );
  expect((await memory.all()).map(({ id }) => id).sort()).toEqual([...ids].sort());
});

test("a change that changes nothing writes nothing", async () => {
  const { path, memory } = await aMemory([`  ${patternLine(idempotency)}`]);
  const before = await readFile(path);
  await memory.change((patterns) => [...patterns]);
  expect(await readFile(path)).toEqual(before);
});
