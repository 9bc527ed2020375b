import { chmod, mkdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makePrivateFolder } from "../../src/files/private-folder.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";

const modeOf = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;

test("every folder that is made is private to its owner", async () => {
  const root = await temporaryFolder();
  await makePrivateFolder(join(root, "a", "b", "c"));
  await makePrivateFolder(join(root, "a", "b", "c"));
  expect(await Promise.all(["a", "a/b", "a/b/c"].map((path) => modeOf(join(root, path))))).toEqual([
    0o700, 0o700, 0o700,
  ]);
});

test("a folder that was there keeps its mode, unless everybody may write to it", async () => {
  const folder = join(await temporaryFolder(), "a");
  await mkdir(folder);
  await chmod(folder, 0o755);
  await makePrivateFolder(folder);
  expect(await modeOf(folder)).toBe(0o755);
  await chmod(folder, 0o777);
  await expect(makePrivateFolder(folder)).rejects.toMatchObject({
    name: "StorageError",
    why: "Everybody on this machine may write to it.",
  });
});

test("a file in the way is a storage error", async () => {
  const root = await temporaryFolder();
  await writeFile(join(root, "a"), "");
  await expect(makePrivateFolder(join(root, "a", "b"))).rejects.toMatchObject({
    name: "StorageError",
    exitCode: 74,
  });
});
