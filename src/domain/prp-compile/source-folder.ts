// Where new sources go in a repository: the folder that nearly all of its modules stand below.
import type { Repository } from "../repository.ts";

/** The deepest folder that holds most modules; null where they stand at the top or in several places. */
export function sourceFolderOf({ modules }: Repository): string | null {
  const paths = modules.map(({ path }) => path);
  let folder = "";
  let inside = paths;
  for (;;) {
    const next = biggestBelow(inside, folder);
    const least = folder === "" ? paths.length * 0.6 : inside.length;
    if (next === null || next.paths.length < least || next.paths.length === 0)
      return folder === "" ? null : folder;
    folder = next.folder;
    inside = next.paths;
  }
}

function biggestBelow(paths: readonly string[], above: string): { folder: string; paths: string[] } | null {
  const folders = new Map<string, string[]>();
  for (const path of paths) {
    const end = path.indexOf("/", above.length);
    if (end < 0) continue;
    const folder = path.slice(0, end + 1);
    folders.set(folder, [...(folders.get(folder) ?? []), path]);
  }
  const [best] = [...folders].sort(([, a], [, b]) => b.length - a.length);
  return best === undefined ? null : { folder: best[0], paths: best[1] };
}
