// A file that only grows at its end, each growth safe on disk before it counts.
import { fdatasync, writeSync } from "node:fs";
import { open, type FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { StorageError } from "./storage-error.ts";
import { syncFolder } from "./sync-folder.ts";

const datasync = promisify(fdatasync);

/** A growing file; each call may throw StorageError, after which the file must not be written to again. */
export interface AppendFile {
  readonly path: string;
  readonly read: () => Promise<Buffer>;
  /** Resolves once the text is on disk. */
  readonly append: (text: string) => Promise<void>;
  /** Cuts the file to this many bytes, safely on disk. */
  readonly truncate: (bytes: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The file, made with mode 0600 when it is missing; its name is on disk before this resolves. */
export async function openAppendFile(path: string): Promise<AppendFile> {
  const handle = await openOrCreate(path).catch(storageError(path, "open"));
  return {
    path,
    read: () => handle.readFile().catch(storageError(path, "read")),
    append: (text) => appendSafely(handle, text).catch(storageError(path, "append to")),
    truncate: (bytes) => truncateSafely(handle, bytes).catch(storageError(path, "cut")),
    close: () => handle.close(),
  };
}

async function openOrCreate(path: string): Promise<FileHandle> {
  const handle = await open(path, "a+", 0o600);
  try {
    // An old file too: whoever made it may have died before its name was on disk.
    await syncFolder(dirname(path));
    return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** The write only reaches the system's memory and is done on the spot; the sync waits for the disk elsewhere. */
async function appendSafely({ fd }: FileHandle, text: string): Promise<void> {
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length;) done += writeSync(fd, bytes, done);
  await datasync(fd);
}

async function truncateSafely(handle: FileHandle, bytes: number): Promise<void> {
  await handle.truncate(bytes);
  await handle.sync();
}

function storageError(path: string, wish: string): (cause: unknown) => never {
  return (cause) => {
    throw new StorageError(path, wish, cause);
  };
}
