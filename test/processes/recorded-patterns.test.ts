import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { InvalidInputError } from "../../src/domain/errors.ts";
import type { RecalledPattern } from "../../src/domain/pattern.ts";
import { recordingPatterns, replayedPatterns } from "../../src/processes/recorded-patterns.ts";
import { aBrief } from "../domain/a-brief.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";

const pattern: RecalledPattern = {
  id: "queue-the-mail",
  description: "Send mail from a queue.",
  notes: "A worker sends it.",
  relevance: 0.9,
  terms: ["mail"],
  provenance: "plan p1",
};
const [shop, blog] = [aBrief(["A shop that sends mail."]), aBrief(["A blog."])];

test("what the memory gave is given again without it, for each brief and level", async () => {
  const folder = await temporaryFolder();
  const memory = { recall: (brief: typeof shop) => Promise.resolve(brief === shop ? [pattern] : []) };
  expect(await recordingPatterns(folder, memory).recall(shop, "simple")).toEqual([pattern]);
  expect(await recordingPatterns(folder, memory).recall(blog, "simple")).toEqual([]);
  const replayed = replayedPatterns(folder);
  expect(await replayed.recall(shop, "simple")).toEqual([pattern]);
  expect(await replayed.recall(shop, "complex")).toEqual([]);
  expect(await replayed.recall(blog, "simple")).toEqual([]);
});

test("a recording without patterns recalls none", async () => {
  expect(await replayedPatterns(await temporaryFolder()).recall(shop, "simple")).toEqual([]);
});

test("patterns that something else has written are refused, and not written over", async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "patterns.json"), '{"my":"patterns"}');
  const memory = recordingPatterns(folder, { recall: () => Promise.resolve([pattern]) });
  await expect(memory.recall(shop, "simple")).rejects.toThrow(InvalidInputError);
  await expect(replayedPatterns(folder).recall(shop, "simple")).rejects.toThrow(InvalidInputError);
});
