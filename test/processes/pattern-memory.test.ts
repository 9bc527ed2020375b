import { join } from "node:path";
import { expect, test } from "vitest";
import { openPatternStore } from "../../src/patterns/file-pattern-store.ts";
import { countUse, unreadableText } from "../../src/processes/pattern-memory.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";
import { aPattern } from "../patterns/a-pattern.ts";

const time = "2030-01-01T00:00:00.000Z";

test("a plan counts as one use of each pattern it used, however often it is told", async () => {
  const memory = openPatternStore(join(await temporaryFolder(), "patterns.jsonl"), { now: () => time });
  await memory.change(() => [aPattern(), aPattern({ id: "other" })]);
  for (const planId of ["p1", "p1", "p2"]) await countUse(memory, { ids: ["idempotency"], planId, time });
  expect(await memory.all()).toEqual([
    aPattern({ usageCount: 2, lastUsed: time, usedIn: ["p1", "p2"] }),
    aPattern({ id: "other" }),
  ]);
});

test("what cannot be read is told in one sentence", () => {
  const lines = [3, 7].map((line) => ({ line, why: "It is not JSON." }));
  expect(unreadableText({ path: "/p", lines, why: "" })).toBe(
    "patterns: 2 entries of /p could not be read and are left alone. Line 3: It is not JSON.",
  );
  expect(unreadableText({ path: "/p", lines: [], why: "It is a folder." })).toBe(
    "patterns: /p could not be read and is left alone. It is a folder.",
  );
});
