// The pattern memory in a file: one pattern a line. Data only; a line that is not a pattern is passed over and reported.
import type { Brief } from "../domain/brief.ts";
import { InvalidInputError } from "../domain/errors.ts";
import { Pattern, type RecalledPattern } from "../domain/pattern.ts";
import { readIfThere } from "../files/read-if-there.ts";
import type { PatternStore } from "./pattern-store.ts";

/** Told of every line that was passed over, and of a file that cannot be read (line 0). */
export type ReportDamage = (damage: { path: string; line: number; why: string }) => void;

const maxStoreBytes = 8 * 1024 * 1024;
const maxPatterns = 500;

/** The patterns of that file; a file that is not there holds none. It is read at each recall. */
export function openPatternStore(path: string, report: ReportDamage = () => undefined): PatternStore {
  return {
    recall: async (brief: Brief): Promise<RecalledPattern[]> => {
      const patterns = await readPatterns(path, report);
      if (patterns.length === 0) return [];
      // The search library is only loaded when there is something to search.
      const { bestPatterns } = await import("./pattern-search.ts");
      return bestPatterns(patterns, brief);
    },
  };
}

/** The newest patterns; of lines with the same id the last counts. */
async function readPatterns(path: string, report: ReportDamage): Promise<Pattern[]> {
  const byId = new Map<string, Pattern>();
  for (const [index, line] of (await readLines(path, report)).entries()) {
    if (line.trim() === "") continue;
    const pattern = parsePattern(line);
    if (pattern !== null) byId.set(pattern.id, pattern);
    else report({ path, line: index + 1, why: "It is not a pattern." });
  }
  return [...byId.values()].slice(-maxPatterns);
}

/** A memory that cannot be read is as good as none: it must not stop a plan. */
async function readLines(path: string, report: ReportDamage): Promise<string[]> {
  try {
    return (await readIfThere(path, maxStoreBytes))?.toString("utf8").split("\n") ?? [];
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    report({ path, line: 0, why: error.why });
    return [];
  }
}

function parsePattern(line: string): Pattern | null {
  try {
    return Pattern.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}
