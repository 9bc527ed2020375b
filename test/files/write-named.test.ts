import { createHash } from "node:crypto";
import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { writeNamed } from "../../src/files/write-named.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";

let root = "";
let elsewhere = "";
beforeEach(async () => {
  const outer = await temporaryFolder();
  root = join(outer, "app");
  elsewhere = join(outer, "elsewhere");
  await Promise.all([mkdir(root), mkdir(elsewhere)]);
  vi.stubEnv("XDG_DATA_HOME", join(outer, "data"));
  return () => {
    vi.unstubAllEnvs();
  };
});

const text = (path: string): Promise<string> => readFile(path, "utf8");

test("a file that a person named is written outside the project, and written again", async () => {
  const path = join(elsewhere, "new/todo.md");
  expect(await writeNamed(root, path, "one")).toEqual({ path, conflict: false });
  expect(await writeNamed(root, path, "two")).toEqual({ path, conflict: false });
  expect(await text(path)).toBe("two");
});

test("a file outside that is not ours is left as it is", async () => {
  const path = join(elsewhere, "todo.md");
  await writeFile(path, "theirs");
  expect(await writeNamed(root, path, "ours")).toEqual({ path: `${path}.new`, conflict: true });
  expect(await text(path)).toBe("theirs");
});

test("a project's own manifest cannot claim a file outside", async () => {
  const path = join(elsewhere, "todo.md");
  const sha256OfTheirs = createHash("sha256").update("theirs").digest("hex");
  await writeFile(path, "theirs");
  await mkdir(join(root, ".baco"));
  await writeFile(
    join(root, ".baco/manifest.json"),
    JSON.stringify({ [path]: sha256OfTheirs, "../elsewhere/todo.md": sha256OfTheirs }),
  );
  expect(await writeNamed(root, path, "ours")).toMatchObject({ conflict: true });
});

test("nothing but Markdown leaves the project, by a path or by a link", async () => {
  await symlink(elsewhere, join(root, "out"));
  for (const path of [join(elsewhere, ".profile"), "../elsewhere/run.sh", "out/run.sh"])
    await expect(writeNamed(root, path, "x")).rejects.toMatchObject({ name: "OutsideFolderError" });
});
