// The pattern memory of a recording: what was recalled is part of what the model was asked, so it is recorded too.
import { createHash } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import type { Brief } from "../domain/brief.ts";
import type { ComplexityLevel } from "../domain/complexity.ts";
import { RecalledPattern } from "../domain/pattern.ts";
import { withLock } from "../files/exclusive-lock.ts";
import { writeFileAtomically } from "../files/write-file-atomically.ts";
import type { PatternStore } from "../patterns/pattern-store.ts";
import { readAs } from "./recording-folder.ts";

const PatternsFile = z.object({
  schema: z.literal("baco.recorded-patterns/1"),
  /** What was recalled, by brief and level. */
  recalls: z.record(z.string(), z.array(RecalledPattern)),
});

const maxBytes = 16 * 1024 * 1024;
const patienceMs = 5_000;

/** The same memory, each recall recorded in the folder. Throws InvalidInputError or StorageError when it cannot be. */
export function recordingPatterns(folder: string, store: PatternStore): PatternStore {
  return {
    warm: () => store.warm?.(),
    recall: async (brief, level) => {
      const patterns = await store.recall(brief, level);
      await withLock(join(folder, "patterns.lock"), patienceMs, async () => {
        const recalls = { ...(await readRecalls(folder)), [keyOf(brief, level)]: patterns };
        const content = { schema: "baco.recorded-patterns/1", recalls };
        await writeFileAtomically(fileIn(folder), `${JSON.stringify(content, null, 2)}\n`);
      });
      return patterns;
    },
  };
}

/** The memory as it was when it was recorded; a brief that it was not asked about recalls nothing. */
export function replayedPatterns(folder: string): PatternStore {
  return { recall: async (brief, level) => (await readRecalls(folder))[keyOf(brief, level)] ?? [] };
}

async function readRecalls(folder: string): Promise<Readonly<Record<string, RecalledPattern[]>>> {
  return (await readAs(PatternsFile, folder, fileIn(folder), maxBytes))?.recalls ?? {};
}

function fileIn(folder: string): string {
  return join(folder, "patterns.json");
}

function keyOf(brief: Brief, level: ComplexityLevel): string {
  return createHash("sha256")
    .update(JSON.stringify([level, brief]))
    .digest("hex");
}
