import { mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeFileAtomically } from "../../src/files/write-file-atomically.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";

test("a written file holds the content, is private to its owner and has no companions", async () => {
  const folder = await temporaryFolder();
  await writeFileAtomically(join(folder, "a.txt"), "one");
  await writeFileAtomically(join(folder, "a.txt"), Buffer.from("two"));
  expect(await readFile(join(folder, "a.txt"), "utf8")).toBe("two");
  expect((await stat(join(folder, "a.txt"))).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(["a.txt"]);
});

test("a reader never sees half of a file that is written again and again", async () => {
  const path = join(await temporaryFolder(), "a.txt");
  const versions = ["a", "b", "c"].map((letter) => letter.repeat(300_000));
  await writeFileAtomically(path, versions[0] ?? "");
  const writes = (async () => {
    for (let n = 0; n < 20; n++) await writeFileAtomically(path, versions[n % 3] ?? "");
  })();
  for (let n = 0; n < 20; n++) expect(versions).toContain(await readFile(path, "utf8"));
  await writes;
});

test("a link under the name is replaced, not followed", async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "elsewhere"), "mine");
  await symlink(join(folder, "elsewhere"), join(folder, "a.txt"));
  await writeFileAtomically(join(folder, "a.txt"), "ours");
  expect(await readFile(join(folder, "elsewhere"), "utf8")).toBe("mine");
  expect(await readFile(join(folder, "a.txt"), "utf8")).toBe("ours");
});

test("a write that fails says why and leaves nothing behind", async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, "taken"));
  await expect(writeFileAtomically(join(folder, "taken"), "x")).rejects.toMatchObject({
    name: "StorageError",
    exitCode: 74,
    message: `Cannot write ${join(folder, "taken")}.`,
  });
  await expect(writeFileAtomically(join(folder, "missing", "a.txt"), "x")).rejects.toMatchObject({
    name: "StorageError",
  });
  expect(await readdir(folder)).toEqual(["taken"]);
});
