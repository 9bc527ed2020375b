import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { confine } from "../../src/files/confine.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";

/** A project with a neighbour whose name begins alike, and links in all directions. */
async function project(): Promise<{ outer: string; root: string }> {
  const outer = await temporaryFolder();
  const root = join(outer, "app");
  await mkdir(join(root, "docs"), { recursive: true });
  await mkdir(join(outer, "app-secrets"));
  await writeFile(join(outer, "app-secrets", "key"), "");
  await symlink(join(outer, "app-secrets"), join(root, "out"));
  await symlink("docs", join(root, "in"));
  await symlink(join(outer, "nowhere"), join(root, "dangling"));
  await symlink("loop", join(root, "loop"));
  return { outer, root };
}

test("a path inside the folder is given with its links resolved, whether it exists or not", async () => {
  const { root } = await project();
  expect(await confine(root, "docs/a/b.md")).toBe(join(root, "docs/a/b.md"));
  expect(await confine(root, "in/a.md")).toBe(join(root, "docs/a.md"));
  expect(await confine(root, join(root, "docs"))).toBe(join(root, "docs"));
  expect(await confine(root, "docs/../x")).toBe(join(root, "x"));
  expect(await confine(root, "..x")).toBe(join(root, "..x"));
  expect(await confine(root, ".")).toBe(root);
});

test("a path that leads out is refused, by dots, by its start or through a link", async () => {
  const { outer, root } = await project();
  const ways = [
    "..",
    "../app-secrets/key",
    "docs/../../x",
    "/etc/passwd",
    join(outer, "app-secrets"),
    "out",
    "out/key",
    "out/new",
  ];
  for (const path of [...ways, "dangling", "dangling/x", "loop/x", "docs/\0x"])
    await expect(confine(root, path), path).rejects.toMatchObject({
      name: "OutsideFolderError",
      exitCode: 2,
    });
});

test("a root that is a link counts as where it leads", async () => {
  const { outer, root } = await project();
  await symlink(root, join(outer, "alias"));
  expect(await confine(join(outer, "alias"), "x")).toBe(join(root, "x"));
  await expect(confine(join(outer, "alias"), "../x")).rejects.toMatchObject({ name: "OutsideFolderError" });
  await expect(confine(join(outer, "missing"), "x")).rejects.toMatchObject({ name: "StorageError" });
});

test("no path ever leads out of the folder", async () => {
  const { root } = await project();
  const part = fc.constantFrom("..", ".", "docs", "in", "out", "dangling", "x", "", "...", "key");
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 8 }), fc.boolean(), async (parts, absolute) => {
      const path = (absolute ? "/" : "") + parts.join("/");
      const real = await confine(root, path).catch(() => root);
      expect(real === root || real.startsWith(`${root}/`)).toBe(true);
    }),
  );
});
