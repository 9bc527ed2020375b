// Ignore files are read as Git reads them, and never cost more than a look.
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { isIgnored, readIgnoreRules } from "../../src/files/ignore-rules.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";

const files = [
  "a.log",
  "keep.log",
  "src/a.log",
  "src/deep/a.ts",
  "src/deep/b.ts",
  "build/out.js",
  "src/build/out.js",
  "docs/a/b/c.md",
  "docs/c.md",
  "x[1].txt",
  "x1.txt",
  "#note",
  "foo bar",
  "temp/x",
  "a/temp/y",
  "!odd",
];

const patterns = [
  "*.log",
  "*.log\n!keep.log",
  "/build",
  "build/",
  "docs/**/c.md",
  "docs/**",
  "**/deep",
  "src/*/a.ts",
  "x[0-9].txt",
  "x\\[1\\].txt",
  "[!a-w]1.txt",
  "\\#note",
  "foo bar   ",
  "foo\\ bar",
  "te?p",
  "/*\n!/src",
  "\\!odd",
  "?.txt",
  "src/**/b.ts",
  "**",
];

test("every pattern takes the files that Git takes", async () => {
  const folder = await temporaryFolder();
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), "");
  }
  execFileSync("git", ["init", "-q"], { cwd: folder });
  for (const text of patterns) {
    writeFileSync(join(folder, ".gitignore"), `${text}\n`);
    const git = execFileSync("git", ["ls-files", "-o", "-z", "--exclude-standard"], {
      cwd: folder,
      encoding: "utf8",
    });
    const shown = git.split("\0").filter((file) => file !== "" && file !== ".gitignore");
    expect({ text, shown: shown.sort() }).toEqual({
      text,
      shown: files.filter((file) => isShown(text, file)).sort(),
    });
  }
});

test("a deeper file overrules the ones above it", () => {
  const rules = [readIgnoreRules("*.md", ""), readIgnoreRules("!notes.md", "docs/")];
  expect(isIgnored(rules, "notes.md", false)).toBe(true);
  expect(isIgnored(rules, "docs/notes.md", false)).toBe(false);
});

test("a pattern made to take for ever is answered at once", () => {
  const started = performance.now();
  const rules = [readIgnoreRules(`${"**/a/".repeat(60)}b\n${"*a".repeat(150)}b`, "")];
  expect(isIgnored(rules, Array.from({ length: 400 }, () => "a").join("/"), false)).toBe(false);
  expect(isIgnored(rules, "a".repeat(4_000), false)).toBe(false);
  expect(performance.now() - started).toBeLessThan(2_000);
});

/** Whatever is inside of an ignored folder is gone with it. */
function isShown(text: string, file: string): boolean {
  const rules = [readIgnoreRules(text, "")];
  const parts = file.split("/");
  const folders = parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("/"));
  return !folders.some((folder) => isIgnored(rules, folder, true)) && !isIgnored(rules, file, false);
}
