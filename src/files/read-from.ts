// Reads on in a file that grows.
import { open } from "node:fs/promises";
import { codeOf, StorageError } from "./storage-error.ts";

/** The bytes from `start` to the end of the file, `maxBytes` at most; none when there is no file. */
export async function readFrom(path: string, start: number, maxBytes: number): Promise<Buffer> {
  try {
    const handle = await open(path, "r");
    try {
      const { size } = await handle.stat();
      const buffer = Buffer.alloc(Math.min(maxBytes, Math.max(0, size - start)));
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, start);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (codeOf(error) === "ENOENT") return Buffer.alloc(0);
    throw new StorageError(path, "read", error);
  }
}
