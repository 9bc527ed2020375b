// Keeps paths that come from data inside the folder they belong to, links and all.
import { lstat, realpath } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { codeOf, OutsideFolderError, StorageError } from "./storage-error.ts";

/**
 * The real path behind `path` (absolute, or relative to `root`), which may not exist yet; throws OutsideFolderError when
 * it leads out of `root`. Compared component by component, so that `/a/bc` is not inside `/a/b`.
 */
export async function confine(root: string, path: string): Promise<string> {
  if (path.includes("\0")) throw new OutsideFolderError(root, path, "It holds a NUL byte.");
  const realRoot = await realpath(root).catch((error: unknown) => {
    throw new StorageError(root, "look into", error);
  });
  const real = await realTarget(resolve(realRoot, path));
  if (real === null) throw new OutsideFolderError(root, path, "It goes through a link that leads nowhere.");
  const way = relative(realRoot, real);
  if (way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way))
    throw new OutsideFolderError(root, path, `It leads to ${real}.`);
  return real;
}

/** The real path of the deepest part that exists, with the rest behind it; null when that part is a dangling link. */
async function realTarget(path: string): Promise<string | null> {
  try {
    return await realpath(path);
  } catch (error) {
    if (codeOf(error) === "ELOOP") return null;
    if (codeOf(error) !== "ENOENT" && codeOf(error) !== "ENOTDIR")
      throw new StorageError(path, "look into", error);
    if (await exists(path)) return null;
    const parent = await realTarget(dirname(path));
    return parent === null ? null : join(parent, basename(path));
  }
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
