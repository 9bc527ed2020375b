import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import type { AnswerMode } from "../../src/llm/completion-request.ts";
import { rememberedModes } from "../../src/processes/remembered-modes.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";

const origin = "https://models.example";
const start = "2026-01-01T00:00:00.000Z";

async function aFile(): Promise<string> {
  return join(await temporaryFolder(), "cache", "answer-modes.json");
}

type Entries = Record<string, { mode: AnswerMode; since: string }>;

/** What is written in the end; nothing tells when a write in the background is done but the file. */
async function written(file: string, endpoints: number): Promise<Entries> {
  return vi.waitFor(async () => {
    const { modes } = JSON.parse(await readFile(file, "utf8")) as { modes: Entries };
    expect(Object.keys(modes)).toHaveLength(endpoints);
    return modes;
  });
}

test("a way of asking that was refused is not tried again by the next run", async () => {
  const file = await aFile();
  const modes = await rememberedModes(file, () => start);
  modes.refused(origin, "m", "json_schema");
  expect(modes.best(origin, "m")).toBe("json_object");
  await written(file, 1);
  const next = await rememberedModes(file, () => start);
  expect([next.best(origin, "m"), next.best(origin, "n")]).toEqual(["json_object", "json_schema"]);
});

test("after a month the best way is tried again", async () => {
  const file = await aFile();
  (await rememberedModes(file, () => start)).refused(origin, "m", "json_schema");
  await written(file, 1);
  const later = await rememberedModes(file, () => "2026-02-01T00:00:00.000Z");
  expect(later.best(origin, "m")).toBe("json_schema");
});

test("what one run adds does not make older knowledge younger", async () => {
  const file = await aFile();
  (await rememberedModes(file, () => start)).refused(origin, "m", "json_schema");
  await written(file, 1);
  (await rememberedModes(file, () => "2026-01-10T00:00:00.000Z")).refused(origin, "n", "json_schema");
  expect(await written(file, 2)).toEqual({
    [`${origin} m`]: { mode: "json_object", since: start },
    [`${origin} n`]: { mode: "json_object", since: "2026-01-10T00:00:00.000Z" },
  });
});

test("the two hundred newest are kept", async () => {
  const file = await aFile();
  let day = Date.parse(start);
  const modes = await rememberedModes(file, () => new Date((day += 1000)).toISOString());
  for (let i = 0; i < 250; i++) modes.refused(origin, `m${String(i)}`, "json_schema");
  const kept = await vi.waitFor(async () => {
    const all = await written(file, 200);
    expect(all).toHaveProperty([`${origin} m249`]);
    return Object.keys(all);
  });
  expect(kept).not.toContain(`${origin} m49`);
  expect(kept).toContain(`${origin} m50`);
});

test.each(["", "[]", '{"schema":"baco.answer-modes/1","modes":{"a":{"mode":"xml","since":"x"}}}'])(
  "a file that holds %j knows nothing",
  async (text) => {
    const file = join(await temporaryFolder(), "answer-modes.json");
    await writeFile(file, text);
    expect((await rememberedModes(file)).best(origin, "m")).toBe("json_schema");
  },
);

test("where nothing can be written it is remembered for this run", async () => {
  const blocked = join(await temporaryFolder(), "file");
  await writeFile(blocked, "");
  const modes = await rememberedModes(join(blocked, "answer-modes.json"));
  modes.refused(origin, "m", "json_schema");
  expect(modes.best(origin, "m")).toBe("json_object");
});
