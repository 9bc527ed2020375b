import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isFolder, readFolder } from "../../src/files/read-folder.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";

const limits = { maxBytes: 1000, maxFiles: 10, maxDepth: 2 };

async function filled(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, path, ".."), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

test("a folder gives its texts by name; hidden files, packages and other kinds are passed over", async () => {
  const folder = await filled({
    "b.md": "b",
    "a/z.yaml": "z",
    "a/.secret.md": "s",
    ".git/x.md": "x",
    "node_modules/x.md": "x",
    "photo.png": "p",
    "c.TXT": "c",
  });
  const files = await readFolder(folder, limits);
  expect(files.map(({ path, bytes }) => [path, bytes.toString()])).toEqual([
    ["a/z.yaml", "z"],
    ["b.md", "b"],
    ["c.TXT", "c"],
  ]);
});

test("a link is not followed, whether it leads to a file or a folder", async () => {
  const outside = await filled({ "secret.md": "secret" });
  const folder = await filled({ "a.md": "a" });
  await symlink(join(outside, "secret.md"), join(folder, "b.md"));
  await symlink(outside, join(folder, "c"));
  expect((await readFolder(folder, limits)).map(({ path }) => path)).toEqual(["a.md"]);
});

test.each([
  ["more bytes", { "a.md": "x".repeat(600), "b.md": "y".repeat(600) }, /more than 1000 bytes/],
  [
    "more files",
    Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`${String(i)}.md`, ""])),
    /more than 10 texts/,
  ],
  ["deeper folders", { "a/b/c/d.md": "d" }, /more than 2 folders deep/],
])("%s than the limit are refused", async (_, files, why) => {
  const folder = await filled(files);
  await expect(readFolder(folder, limits)).rejects.toMatchObject({
    why: expect.stringMatching(why) as string,
  });
});

test("a folder is told from a file and from nothing", async () => {
  const folder = await filled({ "a.md": "a" });
  expect([
    await isFolder(folder),
    await isFolder(join(folder, "a.md")),
    await isFolder(join(folder, "b")),
  ]).toEqual([true, false, false]);
});
