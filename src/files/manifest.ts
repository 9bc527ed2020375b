// Writes generated files without ever overwriting what a person has edited: `manifest.json` in the data folder keeps the
// hash of everything we wrote.
import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { z } from "zod";
import { confine } from "./confine.ts";
import { withLock } from "./exclusive-lock.ts";
import { dataFolder } from "./plan-folder.ts";
import { makePrivateFolder } from "./private-folder.ts";
import { codeOf, StorageError } from "./storage-error.ts";
import { writeFileAtomically } from "./write-file-atomically.ts";

export interface GeneratedFile {
  /** Where the content is now. */
  readonly path: string;
  /** True when a person had edited the file, and the content lies beside it instead. */
  readonly conflict: boolean;
}

const Manifest = z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/));
type Manifest = z.infer<typeof Manifest>;

const patienceMs = 5_000;

/**
 * Writes a file inside `root` and remembers it as ours. A file there that we did not write, or that was changed since, is
 * left as it is: the content goes to `<file>.new` (or `.new-2`, … when that was edited too). `memory` is the folder that
 * remembers, when it is not the one of the project at `root`.
 */
export async function writeGenerated(
  root: string,
  path: string,
  content: string,
  memory?: string,
): Promise<GeneratedFile> {
  const realRoot = await confine(root, ".");
  const target = await confine(realRoot, path);
  const data = memory ?? dataFolder(realRoot);
  await makePrivateFolder(data);
  await makeFolder(dirname(target));
  return withLock(join(data, "manifest.lock"), patienceMs, async () => {
    const manifest = await readManifest(data);
    const place = await firstOfOurs(realRoot, target, content, manifest);
    await writeFileAtomically(place, content);
    manifest[keyOf(realRoot, place)] = hashOf(content);
    await writeFileAtomically(manifestPath(data), `${JSON.stringify(manifest, null, 2)}\n`);
    return { path: place, conflict: place !== target };
  });
}

const maxCopies = 100;

async function firstOfOurs(
  root: string,
  target: string,
  content: string,
  manifest: Manifest,
): Promise<string> {
  for (let copy = 0; copy < maxCopies; copy++) {
    const place = copy === 0 ? target : `${target}.new${copy === 1 ? "" : `-${String(copy)}`}`;
    const hash = await hashOfFile(place);
    if (hash === null || hash === manifest[keyOf(root, place)] || hash === hashOf(content)) return place;
  }
  throw new StorageError(
    target,
    "write",
    new Error(`It and ${String(maxCopies - 1)} copies beside it were edited.`),
  );
}

/** A manifest that cannot be read counts as empty: then every file is a person's, and nothing is overwritten. */
async function readManifest(data: string): Promise<Manifest> {
  try {
    return Manifest.parse(JSON.parse(await readFile(manifestPath(data), "utf8")));
  } catch {
    return {};
  }
}

async function hashOfFile(path: string): Promise<string | null> {
  try {
    return hashOf(await readFile(path));
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw new StorageError(path, "read", error);
  }
}

async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true }).catch((error: unknown) => {
    throw new StorageError(path, "make the folder", error);
  });
}

function manifestPath(data: string): string {
  return join(data, "manifest.json");
}

function keyOf(root: string, path: string): string {
  return relative(root, path).split(sep).join("/");
}

function hashOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
