// What can go wrong with files, one class for each thing a caller would treat differently.
import { BacoError, exitCodes } from "../domain/errors.ts";

/** The disk, or what guards it, did not do what we asked; nothing half-written is left under the name. */
export class StorageError extends BacoError {
  override readonly name = "StorageError";
  override readonly exitCode = exitCodes.storage;
  constructor(
    readonly path: string,
    wish: string,
    cause: unknown,
  ) {
    super(`Cannot ${wish} ${path}.`, reasonOf(cause), fixOf(cause), { cause });
  }
}

/** A path leads out of the folder that it must stay in. */
export class OutsideFolderError extends BacoError {
  override readonly name = "OutsideFolderError";
  override readonly exitCode = exitCodes.usage;
  constructor(
    readonly root: string,
    readonly path: string,
    why: string,
  ) {
    super(`${JSON.stringify(path)} is not inside ${root}.`, why, "Give a path inside the folder.");
  }
}

/** Another process that is alive holds the lock. */
export class LockedError extends BacoError {
  override readonly name = "LockedError";
  override readonly exitCode = exitCodes.ownedElsewhere;
  constructor(
    readonly path: string,
    readonly pid: number,
  ) {
    super(
      `Process ${String(pid)} is at work here.`,
      `It holds the lock ${path}.`,
      `Wait until it has finished, or stop it with Ctrl-C where it runs, or with kill -INT ${String(pid)}.`,
    );
  }
}

/** The system's name for what went wrong, such as `ENOENT`; an empty string for everything else. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: "The disk is full.",
  EDQUOT: "The disk quota is used up.",
  EACCES: "The file system does not allow it.",
  EPERM: "The file system does not allow it.",
  EROFS: "The file system is read-only.",
  ENOTDIR: "A part of the path is a file, not a folder.",
  EISDIR: "It is a folder.",
  EMFILE: "Too many files are open.",
  EIO: "The disk reports a fault.",
};

function reasonOf(cause: unknown): string {
  const reason = reasons[codeOf(cause)];
  return reason ?? (cause instanceof Error ? cause.message : String(cause));
}

function fixOf(cause: unknown): string {
  const code = codeOf(cause);
  if (code === "ENOSPC" || code === "EDQUOT") return "Free some space and try again.";
  if (code === "EIO") return "Check the disk before you go on.";
  return "Check the path and its permissions.";
}
