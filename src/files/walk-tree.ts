// Lists the files of a folder that belongs to somebody else: nothing is run, no link is followed, ignore files count.
import { readdir, stat } from "node:fs/promises";
import type { Dirent } from "node:fs";
import { resolve } from "node:path";
import { InvalidInputError } from "../domain/errors.ts";
import { isIgnored, readIgnoreRules, type IgnoreRules } from "./ignore-rules.ts";
import { readConfined } from "./read-confined.ts";
import { isSecretPath } from "./secret-files.ts";
import { codeOf } from "./storage-error.ts";

export interface FileTree {
  /** The folder, absolute. */
  readonly root: string;
  /** Relative paths with `/`, the shallow ones first. */
  readonly files: readonly string[];
  /** Folders that are there and were not entered: vendored code and repositories of their own. */
  readonly closed: readonly string[];
  /** Why files are missing, other than for ignore rules. */
  readonly cuts: readonly string[];
}

interface Limits {
  readonly maxFiles: number;
  readonly maxMs: number;
}

const usual: Limits = { maxFiles: 50_000, maxMs: 10_000 };

/** Everything that is not ignored, secret or behind a link; throws InvalidInputError for what is no folder of files. */
export async function walkTree(folder: string, limits: Limits = usual): Promise<FileTree> {
  const root = resolve(folder);
  await refuseOther(root, folder);
  const walk: Walk = { root, files: [], closed: [], cuts: new Set(), limits, started: performance.now() };
  const first = await rulesAt(walk, ".git/info/exclude", "");
  let level: Folder[] = [{ path: "", rules: first === null ? [] : [first] }];
  while (level.length > 0) level = await enterAll(level, walk);
  if (walk.files.length === 0) throw refusal(folder, "It holds no file that we may read.", emptyFix);
  const { files, closed, cuts } = walk;
  return { root, files, closed, cuts: [...cuts] };
}

const emptyFix = "Name the folder of a project; ignored files and files with secrets are never read.";

interface Walk {
  readonly root: string;
  readonly files: string[];
  readonly closed: string[];
  readonly cuts: Set<string>;
  readonly limits: Limits;
  readonly started: number;
}

interface Folder {
  /** Empty for the root, else ending in `/`. */
  readonly path: string;
  readonly rules: readonly IgnoreRules[];
}

async function refuseOther(root: string, folder: string): Promise<void> {
  const found = await stat(root).catch((error: unknown) => {
    throw codeOf(error) === "EACCES"
      ? refusal(folder, "You may not look into it.", "Check its permissions.")
      : refusal(
          folder,
          "There is no such folder.",
          "Check the spelling; the path counts from the current folder.",
        );
  });
  if (!found.isDirectory())
    throw refusal(folder, "It is not a folder.", "Name the folder that the project is in.");
}

/** Level by level, so that a limit cuts what is deepest. */
async function enterAll(level: readonly Folder[], walk: Walk): Promise<Folder[]> {
  const next: Folder[] = [];
  for (const folder of level) {
    if (isSpent(walk)) break;
    next.push(...(await enter(folder, walk)));
  }
  return next;
}

function isSpent({ files, limits, started, cuts }: Walk): boolean {
  if (files.length >= limits.maxFiles)
    cuts.add(`Only the first ${String(limits.maxFiles)} files were looked at.`);
  if (performance.now() - started > limits.maxMs)
    cuts.add(`Reading stopped after ${String(limits.maxMs / 1000)} seconds.`);
  return cuts.size > 0;
}

async function enter(folder: Folder, walk: Walk): Promise<Folder[]> {
  const entries = await entriesOf(folder, walk);
  if (folder.path !== "" && entries.some(({ name }) => name === ".git")) {
    walk.closed.push(folder.path);
    return [];
  }
  const rules = [...folder.rules, ...(await ownRules(folder.path, entries, walk))];
  const inside: Folder[] = [];
  for (const entry of entries) {
    const path = folder.path + entry.name;
    if (isSecretPath(path) || isIgnored(rules, path, entry.isDirectory())) continue;
    if (entry.isFile()) walk.files.push(path);
    else if (entry.isDirectory() && vendored.has(entry.name)) walk.closed.push(`${path}/`);
    else if (entry.isDirectory() && !skipped.has(entry.name)) inside.push({ path: `${path}/`, rules });
  }
  walk.files.splice(walk.limits.maxFiles);
  return inside;
}

async function entriesOf({ path }: Folder, { root }: Walk): Promise<Dirent[]> {
  try {
    const entries = await readdir(resolve(root, path), { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (path === "") throw refusal(root, `It cannot be listed (${codeOf(error)}).`, "Check its permissions.");
    return [];
  }
}

async function ownRules(path: string, entries: readonly Dirent[], walk: Walk): Promise<IgnoreRules[]> {
  const rules: IgnoreRules[] = [];
  for (const name of [".gitignore", ".ignore"]) {
    const found = entries.some((entry) => entry.name === name)
      ? await rulesAt(walk, path + name, path)
      : null;
    if (found) rules.push(found);
  }
  return rules;
}

async function rulesAt({ root }: Walk, path: string, base: string): Promise<IgnoreRules | null> {
  const text = await readConfined(root, path);
  return text === null ? null : readIgnoreRules(text, base);
}

/** Other people's code, kept in the project: there to be used, not to be read or changed. */
const vendored = new Set([
  "vendor",
  "_vendor",
  "third_party",
  "thirdparty",
  "third-party",
  "Pods",
  "Carthage",
  "bower_components",
]);

/** What tools leave behind. */
const skipped = new Set(
  (
    ".git .hg .svn node_modules jspm_packages __pycache__ .venv venv .tox .nox .mypy_cache .pytest_cache .ruff_cache " +
    ".gradle .idea .vs .cache .next .nuxt .svelte-kit .turbo .parcel-cache .dart_tool .terraform .baco .eggs"
  ).split(" "),
);

function refusal(folder: string, why: string, fix: string): InvalidInputError {
  return new InvalidInputError(`Cannot read the repository ${folder}.`, why, fix, [
    { severity: "error", code: "input/repository", message: why, file: folder, line: 0, column: 0, fix },
  ]);
}
