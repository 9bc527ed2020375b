// Folders that only their owner may look into.
import { mkdir, stat } from "node:fs/promises";
import { dirname, relative, resolve } from "node:path";
import { StorageError } from "./storage-error.ts";
import { syncFolder } from "./sync-folder.ts";

/**
 * Makes the folder and those above it that are missing, each with mode 0700 and durable. A folder that is there already
 * keeps its mode; one that everybody may write to is refused with StorageError.
 */
export async function makePrivateFolder(path: string): Promise<void> {
  const folder = resolve(path);
  try {
    const firstMade = await mkdir(folder, { recursive: true, mode: 0o700 });
    if (firstMade === undefined) await refuseOpenFolder(folder);
    else for (const parent of parentsUpTo(firstMade, folder)) await syncFolder(parent);
  } catch (error) {
    throw error instanceof StorageError ? error : new StorageError(folder, "make the folder", error);
  }
}

/** The folders that got a new entry: the parent of the first that was made, down to the parent of the last. */
function parentsUpTo(firstMade: string, folder: string): string[] {
  const parents = [dirname(folder)];
  while (relative(dirname(firstMade), parents[0] ?? "") !== "") parents.unshift(dirname(parents[0] ?? ""));
  return parents;
}

async function refuseOpenFolder(folder: string): Promise<void> {
  const { mode } = await stat(folder);
  if (process.platform !== "win32" && (mode & 0o002) !== 0)
    throw new StorageError(
      folder,
      "trust the folder",
      new Error("Everybody on this machine may write to it."),
    );
}
