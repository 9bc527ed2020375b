// What lies in a folder, by name.
import { readdir } from "node:fs/promises";
import { codeOf, StorageError } from "./storage-error.ts";

/** The names in the folder, hidden ones too, in their order; none when there is no such folder. Throws StorageError. */
export async function namesInFolder(path: string): Promise<string[]> {
  try {
    return (await readdir(path)).sort();
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw new StorageError(path, "look into", error);
  }
}
