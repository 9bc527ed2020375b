// A stranger's folder is looked through without following, opening or running anything that it should not.
import { execFileSync } from "node:child_process";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { InvalidInputError } from "../../src/domain/errors.ts";
import { readConfined } from "../../src/files/read-confined.ts";
import { isSecretPath } from "../../src/files/secret-files.ts";
import { walkTree } from "../../src/files/walk-tree.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

test("files are listed level by level, without those that any ignore file takes", async () => {
  const folder = await folderOf({
    ".git/info/exclude": "notes.txt\n",
    ".gitignore": "*.log\nout/\n",
    ".ignore": "big.bin\n",
    "big.bin": "",
    "notes.txt": "",
    "a.ts": "",
    "a.log": "",
    "out/a.js": "",
    "src/.gitignore": "!keep.log\nlocal.ts\n",
    "src/keep.log": "",
    "src/local.ts": "",
    "src/b.ts": "",
    "node_modules/x/index.js": "",
    "vendor/lib.go": "",
    "part/.git": "gitdir: elsewhere",
    "part/c.ts": "",
  });
  const { files, closed, cuts } = await walkTree(folder);
  expect({ files, closed, cuts }).toEqual({
    files: [".gitignore", ".ignore", "a.ts", "src/.gitignore", "src/b.ts", "src/keep.log"],
    closed: ["vendor/", "part/"],
    cuts: [],
  });
});

test("files with secrets are neither listed nor opened", async () => {
  const folder = await folderOf({ ".env": "KEY=1", "certs/server.pem": "x", "a.ts": "", ".aws/config": "x" });
  expect((await walkTree(folder)).files).toEqual(["a.ts"]);
  expect(await readConfined(folder, ".env")).toBeNull();
  expect(await readConfined(folder, "certs/server.pem")).toBeNull();
});

test("the deny-list knows the usual names, and lets sources pass", () => {
  const secret = [
    ".env",
    ".env.local",
    "prod.env",
    "a/id_rsa",
    "id_ed25519.pub",
    ".npmrc",
    ".netrc",
    "credentials.json",
    "x.P12",
    "tls.key",
    ".ssh/config",
    "secrets.yaml",
    "infra/prod.tfvars",
    ".git-credentials",
  ];
  expect(secret.filter((path) => !isSecretPath(path))).toEqual([]);
  const plain = [
    "src/environment.ts",
    "src/keys.ts",
    "docs/secretary.md",
    "src/token.py",
    ".envoy/x.yml",
    "key.ts",
  ];
  expect(plain.filter(isSecretPath)).toEqual([]);
});

test("links are not followed, not even to what is inside", async () => {
  const outside = await folderOf({ "secret.txt": "outside" });
  const folder = await folderOf({ "a.ts": "a", "real/b.ts": "b", ".env": "KEY=1" });
  await symlink(outside, join(folder, "linked"));
  await symlink(join(outside, "secret.txt"), join(folder, "linked.txt"));
  await symlink(join(folder, ".env"), join(folder, "settings.json"));
  await symlink(folder, join(folder, "real/loop"));
  expect((await walkTree(folder)).files).toEqual(["a.ts", "real/b.ts"]);
  for (const path of ["linked.txt", "linked/secret.txt", "settings.json", "../x"])
    expect(await readConfined(folder, path)).toBeNull();
});

test("a pipe, a binary and a large file do no harm", async () => {
  const folder = await folderOf({
    "data.ts": "a\0b",
    "large.ts": "x".repeat(200_000),
    "plain.ts": "\uFEFFplain",
  });
  execFileSync("mkfifo", [join(folder, "pipe.ts")]);
  expect(await readConfined(folder, "pipe.ts")).toBeNull();
  expect(await readConfined(folder, "data.ts")).toBeNull();
  expect((await readConfined(folder, "large.ts"))?.length).toBe(65_536);
  expect(await readConfined(folder, "plain.ts")).toBe("plain");
});

test("a limit cuts what is deepest, and says so", async () => {
  const folder = await folderOf({ "a.ts": "", "b.ts": "", "c/d.ts": "", "c/e/f.ts": "" });
  const { files, cuts } = await walkTree(folder, { maxFiles: 3, maxMs: 10_000 });
  expect({ files, cuts }).toEqual({
    files: ["a.ts", "b.ts", "c/d.ts"],
    cuts: ["Only the first 3 files were looked at."],
  });
});

test("what is no folder of files is refused with a reason", async () => {
  const folder = await folderOf({ "a.ts": "", "empty/.env": "KEY=1" });
  await expect(walkTree(join(folder, "a.ts"))).rejects.toThrow(InvalidInputError);
  await expect(walkTree(join(folder, "none"))).rejects.toMatchObject({ why: "There is no such folder." });
  await expect(walkTree(join(folder, "empty"))).rejects.toMatchObject({
    why: "It holds no file that we may read.",
  });
});
