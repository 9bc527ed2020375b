// Writes a whole file so that a reader, or a crash, finds the old content or the new and never a mixture.
import { randomBytes } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { StorageError } from "./storage-error.ts";
import { syncFolder } from "./sync-folder.ts";

/** Resolves once the content is on disk under its name, readable by its owner only; throws StorageError. */
export async function writeFileAtomically(path: string, data: string | Uint8Array): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path).slice(0, 100)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    await writeNewFile(temporary, data);
    await rename(temporary, path);
    await syncFolder(folder);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new StorageError(path, "write", error);
  }
}

async function writeNewFile(path: string, data: string | Uint8Array): Promise<void> {
  // "wx" refuses a link that somebody laid under the name.
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(data);
    await file.sync();
  } finally {
    await file.close();
  }
}
