// The repository that a brief is to be built into: looked at when a person names its folder, and never otherwise.
import { basename } from "node:path";
import type { Brief } from "../domain/brief.ts";

/** The brief with what the folder tells; nothing in that folder is run, and no configuration is taken from it. */
export async function withRepository(brief: Brief, folder: string): Promise<Brief> {
  const [{ walkTree }, { readConfined }, { readRepository }] = await Promise.all([
    import("../files/walk-tree.ts"),
    import("../files/read-confined.ts"),
    import("../intake/repository/read-repository.ts"),
  ]);
  const { root, files: paths, closed, cuts } = await walkTree(folder);
  const read = (path: string, maxBytes: number): Promise<string | null> => readConfined(root, path, maxBytes);
  return {
    ...brief,
    repository: await readRepository({ name: basename(root), paths, closed, cuts, read }, brief),
  };
}
