import { mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { InvalidInputError } from "../../src/domain/errors.ts";
import { OutsideFolderError } from "../../src/files/storage-error.ts";
import { recordingKey } from "../../src/llm/recording.ts";
import { openRecording, openReplay } from "../../src/processes/recording-folder.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";
import { aRawAnswer, aRequest } from "../llm/an-endpoint.ts";

const endpoint = { model: "m", origin: "https://models.example", isOpenAi: false };
const now = "2026-01-01T00:00:00.000Z";
const key = recordingKey(aRequest("a"));

async function aFolder(): Promise<string> {
  return join(await temporaryFolder(), "recording");
}

test("what was recorded is there for a replay, with its model and its ways of asking", async () => {
  const folder = await aFolder();
  await (await openRecording(folder, endpoint, now)).save(key, aRawAnswer("yes"), { mode: "json_object" });
  const replay = await openReplay(folder);
  expect(replay.endpoint).toEqual(endpoint);
  expect(await replay.recording.load(key)).toEqual(aRawAnswer("yes"));
  expect(await replay.recording.load(recordingKey(aRequest("b")))).toBeNull();
  expect(await replay.recording.modes()).toEqual(new Set(["json_object"]));
});

test("a recording is readable by its owner only", async () => {
  const folder = await aFolder();
  await (await openRecording(folder, endpoint, now)).save(key, aRawAnswer("yes"), { mode: "json_object" });
  const modeOf = async (path: string): Promise<number> => (await stat(join(folder, path))).mode & 0o777;
  expect([await modeOf("."), await modeOf("recording.json"), await modeOf(`answers/${key}.json`)]).toEqual([
    0o700, 0o600, 0o600,
  ]);
});

test("a recording of the same model at the same endpoint is added to and keeps its beginning", async () => {
  const folder = await aFolder();
  await (await openRecording(folder, endpoint, now)).save(key, aRawAnswer("yes"), { mode: "json_object" });
  const before = await readFile(join(folder, "recording.json"), "utf8");
  const again = await openRecording(folder, endpoint, "2027-01-01T00:00:00.000Z");
  expect(await again.load(key)).toEqual(aRawAnswer("yes"));
  expect(await readFile(join(folder, "recording.json"), "utf8")).toBe(before);
});

test.each([{ model: "n" }, { origin: "https://other.example" }])(
  "a recording of another endpoint is not added to: %o",
  async (other) => {
    const folder = await aFolder();
    await openRecording(folder, endpoint, now);
    await expect(openRecording(folder, { ...endpoint, ...other }, now)).rejects.toThrow(InvalidInputError);
  },
);

test("a folder that holds other things is refused and left as it is", async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "thesis.txt"), "mine");
  await expect(openRecording(folder, endpoint, now)).rejects.toThrow(InvalidInputError);
  expect(await readdir(folder)).toEqual(["thesis.txt"]);
});

test("an empty folder is recorded into", async () => {
  const folder = await temporaryFolder();
  await openRecording(folder, endpoint, now);
  expect((await openReplay(folder)).endpoint).toEqual(endpoint);
});

test.each([
  ["there is none", null],
  ["it holds no recording.json", "nothing"],
  ["its recording.json is of something else", '{"schema":"other/1"}'],
  ["its recording.json is no JSON", "recording"],
])("a folder is no recording when %s", async (_, head) => {
  const folder = await aFolder();
  if (head !== null) await mkdir(folder);
  if (head !== null && head !== "nothing") await writeFile(join(folder, "recording.json"), head);
  await expect(openReplay(folder)).rejects.toThrow(InvalidInputError);
});

test("an answer that was damaged is said to be so", async () => {
  const folder = await aFolder();
  const recording = await openRecording(folder, endpoint, now);
  await recording.save(key, aRawAnswer("yes"), { mode: "json_object" });
  await writeFile(join(folder, "answers", `${key}.json`), '{"answer":{"content":7}}');
  await expect(recording.load(key)).rejects.toThrow(InvalidInputError);
});

test("a link in the place of the answers leads nowhere", async () => {
  const [folder, elsewhere] = [await temporaryFolder(), await temporaryFolder()];
  const head = { schema: "baco.recording/1", ...endpoint, createdAt: now };
  await writeFile(join(folder, "recording.json"), JSON.stringify(head));
  await symlink(elsewhere, join(folder, "answers"));
  const recording = await openRecording(folder, endpoint, now);
  await expect(recording.save(key, aRawAnswer("yes"), { mode: "json_object" })).rejects.toThrow(
    OutsideFolderError,
  );
  expect(await readdir(elsewhere)).toEqual([]);
});
