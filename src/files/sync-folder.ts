// Makes the names in a folder durable: a file is only safe once its folder is on disk too.
import { open } from "node:fs/promises";
import { codeOf } from "./storage-error.ts";

/** Resolves once the folder itself is on disk. Where folders cannot be synced (Windows), there is nothing to do. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r").catch(unlessUnsupported);
  if (!folder) return;
  try {
    await folder.sync().catch(unlessUnsupported);
  } finally {
    await folder.close();
  }
}

function unlessUnsupported(error: unknown): null {
  if (["EISDIR", "EINVAL", "ENOTSUP"].includes(codeOf(error))) return null;
  if (process.platform === "win32" && ["EPERM", "EACCES"].includes(codeOf(error))) return null;
  throw error;
}
