// Reads a folder that a person hands us as one brief: its texts, in order of their names, within limits.
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { InvalidInputError } from "../domain/errors.ts";
import { readInput } from "./read-input.ts";
import { codeOf } from "./storage-error.ts";

export interface FolderFile {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  readonly bytes: Buffer;
}

export interface FolderLimits {
  /** How many bytes all files may hold together. */
  readonly maxBytes: number;
  readonly maxFiles: number;
  /** How many folders deep the texts may lie; deeper is refused. Null: only what lies in the folder itself is read. */
  readonly maxDepth: number | null;
  /** The files that are read; Markdown, plain text, YAML and JSON unless told. */
  readonly names?: RegExp;
}

const texts = /\.(?:md|markdown|mdx|txt|text|ya?ml|json)$/iu;

/** Whether a path names a folder; false also for what is not there. */
export async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() === true;
}

/**
 * Every text below the folder, by name. Hidden files, links, `node_modules` and other
 * kinds of file are passed over. Throws InvalidInputError when a limit is reached or a file cannot be read.
 */
export async function readFolder(folder: string, limits: FolderLimits): Promise<FolderFile[]> {
  const paths = await textsBelow(folder, limits);
  const files: FolderFile[] = [];
  let left = limits.maxBytes;
  for (const path of paths) {
    const bytes = await readInput(join(folder, path), { maxBytes: limits.maxBytes });
    left -= bytes.length;
    if (left < 0) throw tooMuch(folder, `Its texts hold more than ${String(limits.maxBytes)} bytes.`);
    files.push({ path, bytes });
  }
  return files;
}

async function textsBelow(
  folder: string,
  { maxFiles, maxDepth, names = texts }: FolderLimits,
): Promise<string[]> {
  const found: string[] = [];
  const visit = async (inside: string, depth: number): Promise<void> => {
    if (depth > (maxDepth ?? 0))
      throw tooMuch(folder, `It is nested more than ${String(maxDepth)} folders deep.`);
    const entries = await readdir(join(folder, inside), { withFileTypes: true }).catch((error: unknown) => {
      throw unreadable(join(folder, inside), error);
    });
    // Links are neither files nor folders here, so that nothing outside is read.
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = inside === "" ? entry.name : `${inside}/${entry.name}`;
      if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
      if (entry.isDirectory() && maxDepth !== null) await visit(path, depth + 1);
      else if (entry.isFile() && names.test(entry.name)) found.push(path);
      if (found.length > maxFiles) throw tooMuch(folder, `It holds more than ${String(maxFiles)} texts.`);
    }
  };
  await visit("", 0);
  return found;
}

function tooMuch(folder: string, why: string): InvalidInputError {
  return refusal(folder, "too-large", why, "Name a smaller folder, or the one file that says what to build.");
}

function unreadable(folder: string, error: unknown): InvalidInputError {
  const code = codeOf(error);
  const why =
    code === "EACCES" || code === "EPERM" ? "You may not look into it." : "It cannot be looked into.";
  return refusal(folder, "unreadable", why, "Check its permissions.");
}

function refusal(path: string, rule: string, why: string, fix: string): InvalidInputError {
  return new InvalidInputError(`Cannot read the folder ${path}.`, why, fix, [
    { severity: "error", code: `input/${rule}`, message: why, file: path, line: 0, column: 0, fix },
  ]);
}
