// Reads a file that need not exist.
import { InvalidInputError } from "../domain/errors.ts";
import { readInput } from "./read-input.ts";

/** The bytes of the file; null when there is none. Throws InvalidInputError for one that is there and cannot be read. */
export async function readIfThere(path: string, maxBytes: number): Promise<Buffer | null> {
  try {
    return await readInput(path, { maxBytes });
  } catch (error) {
    if (error instanceof InvalidInputError && error.diagnostics[0]?.code === "input/missing") return null;
    throw error;
  }
}
