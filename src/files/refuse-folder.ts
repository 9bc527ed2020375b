// Refuses a folder where a file is to be written, before the work for that file is done.
import { stat } from "node:fs/promises";
import { InvalidInputError } from "../domain/errors.ts";

/** Throws InvalidInputError when the path is empty, ends in a slash, or is a folder. */
export async function refuseFolder(path: string): Promise<void> {
  const isFolder = /^$|[\\/]$/.test(path) || (await stat(path).catch(() => null))?.isDirectory() === true;
  if (isFolder)
    throw new InvalidInputError(
      `Cannot write to ${JSON.stringify(path)}.`,
      "It names a folder, not a file.",
      "Name a file, such as PRPs/idea.md.",
    );
}
