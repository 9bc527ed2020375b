import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { readInput } from "../../src/files/read-input.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";

test("a file is read byte for byte", async () => {
  const path = join(await temporaryFolder(), "brief.md");
  const bytes = Buffer.from([0xef, 0xbb, 0xbf, 0x00, 0xff, 0x0d, 0x0a]);
  await writeFile(path, bytes);
  expect(await readInput(path)).toEqual(bytes);
});

test("a hyphen stands for standard input", async () => {
  expect(await readInput("-", { stdin: Readable.from(["# Ti", Buffer.from("tle\n")]) })).toEqual(
    Buffer.from("# Title\n"),
  );
});

test("what cannot be read is told with what, why and what to do", async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, "briefs"));
  await writeFile(join(folder, "file"), "");
  const missing = join(folder, "bref.md");
  await expect(readInput(missing)).rejects.toMatchObject({
    name: "InvalidInputError",
    exitCode: 2,
    message: `Cannot read ${missing}.`,
    why: "There is no such file.",
    diagnostics: [{ severity: "error", code: "input/missing", file: missing }],
  });
  await expect(readInput(join(folder, "file", "x"))).rejects.toMatchObject({
    diagnostics: [{ code: "input/missing" }],
  });
  await expect(readInput(join(folder, "briefs"))).rejects.toMatchObject({ why: "It is a folder." });
});

test("what is too large is refused, whether its size is known or not", async () => {
  const path = join(await temporaryFolder(), "brief.md");
  await writeFile(path, "x".repeat(101));
  const tooLarge = {
    name: "InvalidInputError",
    why: "It is larger than 100 bytes.",
    diagnostics: [{ code: "input/too-large" }],
  };
  await expect(readInput(path, { maxBytes: 100 })).rejects.toMatchObject(tooLarge);
  await expect(
    readInput("-", { maxBytes: 100, stdin: Readable.from(["x".repeat(60), "x".repeat(60)]) }),
  ).rejects.toMatchObject(tooLarge);
  expect(await readInput(path, { maxBytes: 101 })).toHaveLength(101);
});

test("an endless device is refused before it fills the memory", async () => {
  await expect(readInput("/dev/zero")).rejects.toMatchObject({ why: "It is larger than 16 MB." });
});
