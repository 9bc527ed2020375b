// Reads what a person hands us, with an answer for everything that can be wrong with it.
import { open, type FileHandle } from "node:fs/promises";
import { InvalidInputError } from "../domain/errors.ts";
import { codeOf } from "./storage-error.ts";

/** More than this is refused before it is in memory. */
const maxInputBytes = 16 * 1024 * 1024;

interface ReadOptions {
  readonly maxBytes?: number;
  /** What `-` stands for. */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
}

/** The bytes of a file, a pipe, or standard input (`-`); throws InvalidInputError with what, why and fix. */
export async function readInput(path: string, options: ReadOptions = {}): Promise<Buffer> {
  const maxBytes = options.maxBytes ?? maxInputBytes;
  if (path === "-") return collect(options.stdin ?? process.stdin, path, maxBytes);
  const file = await open(path, "r").catch((error: unknown) => {
    throw unreadable(path, error);
  });
  try {
    return await readOpenFile(file, path, maxBytes);
  } catch (error) {
    throw error instanceof InvalidInputError ? error : unreadable(path, error);
  } finally {
    await file.close();
  }
}

async function readOpenFile(file: FileHandle, path: string, maxBytes: number): Promise<Buffer> {
  const stat = await file.stat();
  if (stat.isDirectory()) throw isFolder(path);
  if (stat.size > maxBytes) throw tooLarge(path, maxBytes);
  return collect(file.createReadStream({ autoClose: false }), path, maxBytes);
}

/** Counts while it reads: a pipe has no size, and a file can grow. */
async function collect(
  source: AsyncIterable<Uint8Array | string>,
  path: string,
  maxBytes: number,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const piece of source) {
    const chunk = typeof piece === "string" ? Buffer.from(piece) : Buffer.from(piece);
    bytes += chunk.length;
    if (bytes > maxBytes) throw tooLarge(path, maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, bytes);
}

function unreadable(path: string, error: unknown): InvalidInputError {
  const code = codeOf(error);
  if (code === "ENOENT" || code === "ENOTDIR")
    return refusal(
      path,
      "missing",
      "There is no such file.",
      "Check the spelling; the path counts from the current folder.",
    );
  if (code === "EISDIR") return isFolder(path);
  if (code === "EACCES" || code === "EPERM")
    return refusal(path, "forbidden", "You may not read it.", "Check its permissions.");
  return refusal(
    path,
    "unreadable",
    error instanceof Error ? error.message : String(error),
    "Check the path.",
  );
}

function isFolder(path: string): InvalidInputError {
  return refusal(path, "folder", "It is a folder.", "Name a file inside it.");
}

function tooLarge(path: string, maxBytes: number): InvalidInputError {
  const limit =
    maxBytes >= 1024 * 1024 ? `${String(maxBytes / 1024 / 1024)} MB` : `${String(maxBytes)} bytes`;
  return refusal(
    path,
    "too-large",
    `It is larger than ${limit}.`,
    "Split it, or leave out what is not needed.",
  );
}

function refusal(path: string, rule: string, why: string, fix: string): InvalidInputError {
  const name = path === "-" ? "standard input" : path;
  const what = `Cannot read ${name}.`;
  return new InvalidInputError(what, why, fix, [
    { severity: "error", code: `input/${rule}`, message: why, file: path, line: 0, column: 0, fix },
  ]);
}
