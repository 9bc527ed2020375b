// Changes a whole file, one process at a time and without ever leaving half of it.
import { dirname } from "node:path";
import { withLock } from "./exclusive-lock.ts";
import { makePrivateFolder } from "./private-folder.ts";
import { readIfThere } from "./read-if-there.ts";
import { writeFileAtomically } from "./write-file-atomically.ts";

const patienceMs = 5_000;

/**
 * Replaces the content by what `edit` makes of it; null leaves the file as it is. A file that is not there begins empty,
 * its folder is made, and it is readable by its owner only. Throws InvalidInputError for one that cannot be read or is
 * larger than `maxBytes`, LockedError when others hold it for too long, or StorageError.
 */
export async function changeFile(
  path: string,
  maxBytes: number,
  edit: (content: Buffer) => Buffer | null,
): Promise<void> {
  await makePrivateFolder(dirname(path));
  await withLock(`${path}.lock`, patienceMs, async () => {
    const content = edit((await readIfThere(path, maxBytes)) ?? Buffer.alloc(0));
    if (content !== null) await writeFileAtomically(path, content);
  });
}
