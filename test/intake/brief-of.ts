// Short ways to read a brief in tests.
import { InvalidInputError } from "../../src/domain/errors.ts";
import type { Brief } from "../../src/domain/brief.ts";
import { readBrief } from "../../src/intake/read-brief.ts";

/** The brief that a Markdown text gives; `path` sets another format. */
export function briefOf(text: string | Uint8Array, path: string | null = "brief.md"): Brief {
  return readBrief({ text, path, sha256: "0".repeat(64) });
}

/** The words of the requirements, in order. */
export function requirementTexts(text: string, path: string | null = "brief.md"): string[] {
  return briefOf(text, path).requirements.map((requirement) => requirement.text);
}

/** What is wrong with a brief that must be refused. */
export function faultsOf(text: string | Uint8Array, path: string | null = "brief.md") {
  try {
    briefOf(text, path);
  } catch (error) {
    if (error instanceof InvalidInputError) return error.diagnostics;
    throw error;
  }
  throw new Error("The brief was read, but had to be refused.");
}
