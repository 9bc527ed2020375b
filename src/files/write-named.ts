// Writes a generated file where a person said it should go, which may be outside the project.
import { extname, parse, resolve } from "node:path";
import { type GeneratedFile, writeGenerated } from "./manifest.ts";
import { OutsideFolderError } from "./storage-error.ts";
import { userDataFolder } from "./user-folders.ts";

/**
 * As writeGenerated, but a Markdown file may lie outside `root`. What we wrote there is remembered in the person's own
 * data folder: a project that came from elsewhere must not be able to say that a file of theirs is ours. It could still
 * bring a plan that names a place for its PRP, so nothing but Markdown leaves the project.
 */
export async function writeNamed(root: string, path: string, content: string): Promise<GeneratedFile> {
  try {
    return await writeGenerated(root, path, content);
  } catch (error) {
    if (!(error instanceof OutsideFolderError)) throw error;
    if (extname(path).toLowerCase() !== ".md")
      throw new OutsideFolderError(
        root,
        path,
        "Outside of it only Markdown files, named `….md`, are written.",
      );
    const place = resolve(root, path);
    return writeGenerated(parse(place).root, place, content, userDataFolder());
  }
}
