import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeGenerated } from "../../src/files/manifest.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";

const text = (path: string): Promise<string> => readFile(path, "utf8");

test("a generated file that nobody touched is written again", async () => {
  const root = await temporaryFolder();
  const path = join(root, "PRPs/todo.md");
  expect(await writeGenerated(root, "PRPs/todo.md", "one")).toEqual({ path, conflict: false });
  expect(await writeGenerated(root, "PRPs/todo.md", "two")).toEqual({ path, conflict: false });
  expect(await text(path)).toBe("two");
});

test("a file that a person edited is never overwritten; the new content lies beside it", async () => {
  const root = await temporaryFolder();
  const path = join(root, "todo.md");
  await writeGenerated(root, "todo.md", "ours");
  await writeFile(path, "theirs");
  expect(await writeGenerated(root, "todo.md", "ours 2")).toEqual({ path: `${path}.new`, conflict: true });
  expect(await writeGenerated(root, "todo.md", "ours 3")).toEqual({ path: `${path}.new`, conflict: true });
  await writeFile(`${path}.new`, "theirs too");
  expect(await writeGenerated(root, "todo.md", "ours 4")).toEqual({ path: `${path}.new-2`, conflict: true });
  expect(await Promise.all([path, `${path}.new`, `${path}.new-2`].map(text))).toEqual([
    "theirs",
    "theirs too",
    "ours 4",
  ]);
});

test("a file that was there before us is a person's, unless it already says the same", async () => {
  const root = await temporaryFolder();
  await writeFile(join(root, "a.md"), "theirs");
  await writeFile(join(root, "b.md"), "same");
  expect(await writeGenerated(root, "a.md", "ours")).toMatchObject({ conflict: true });
  expect(await writeGenerated(root, "b.md", "same")).toMatchObject({ conflict: false });
  expect(await text(join(root, "a.md"))).toBe("theirs");
});

test("a manifest that cannot be read overwrites nothing", async () => {
  const root = await temporaryFolder();
  await writeGenerated(root, "a.md", "ours");
  await writeFile(join(root, ".baco/manifest.json"), '{"a.md": 7}');
  expect(await writeGenerated(root, "a.md", "ours 2")).toMatchObject({ conflict: true });
  expect(await text(join(root, "a.md"))).toBe("ours");
});

test("files that are written at the same time are all remembered", async () => {
  const root = await temporaryFolder();
  const names = Array.from({ length: 10 }, (_, n) => `f${String(n)}.md`);
  await Promise.all(names.map((name) => writeGenerated(root, name, "one")));
  const again = await Promise.all(names.map((name) => writeGenerated(root, name, "two")));
  expect(again.map(({ conflict }) => conflict)).toEqual(names.map(() => false));
});

test("nothing is written outside the folder", async () => {
  const outer = await temporaryFolder();
  const root = join(outer, "app");
  await mkdir(root);
  await symlink(outer, join(root, "out"));
  for (const path of ["../a.md", "out/a.md", join(outer, "a.md")])
    await expect(writeGenerated(root, path, "x")).rejects.toMatchObject({ name: "OutsideFolderError" });
});
