// Reads the beginning of a text inside a folder that we do not trust: no links, no devices, no binaries.
import { constants, open, realpath } from "node:fs/promises";
import { resolve } from "node:path";
import { confine } from "./confine.ts";
import { isSecretPath } from "./secret-files.ts";

const mostBytes = 64 * 1024;

/** At most 64 KB of the file at this relative path; null for what is secret, elsewhere, no file, or no text. */
export async function readConfined(root: string, path: string, maxBytes = mostBytes): Promise<string | null> {
  if (isSecretPath(path)) return null;
  try {
    const real = await confine(root, path);
    // A link may lead to what is secret, even inside of the folder.
    if (real !== resolve(await realpath(root), path)) return null;
    return await readStart(real, Math.min(maxBytes, mostBytes));
  } catch {
    // A file that cannot be read tells nothing, like one that is not there.
    return null;
  }
}

// Not following links and not waiting on pipes: what was a file when it was listed may be something else by now.
const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

async function readStart(path: string, maxBytes: number): Promise<string | null> {
  const file = await open(path, flags);
  try {
    if (!(await file.stat()).isFile()) return null;
    const { buffer, bytesRead } = await file.read(Buffer.alloc(maxBytes), 0, maxBytes, 0);
    const bytes = buffer.subarray(0, bytesRead);
    return bytes.includes(0) ? null : bytes.toString("utf8").replace(/^\uFEFF/, "");
  } finally {
    await file.close();
  }
}
