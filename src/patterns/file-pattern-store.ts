// The pattern memory in a file, one pattern a line: read for each recall, changed by one process at a time.
import { InvalidInputError } from "../domain/errors.ts";
import type { Pattern } from "../domain/pattern.ts";
import { rankPatterns } from "../domain/rank-patterns.ts";
import { changeFile } from "../files/change-file.ts";
import { readIfThere } from "../files/read-if-there.ts";
import { patternLine, readPatternLines, type StoredLine } from "./pattern-lines.ts";
import type { PatternMemory } from "./pattern-store.ts";

/** What of the file could not be read: lines, or with none the file itself. */
export interface Unreadable {
  readonly path: string;
  readonly lines: readonly { readonly line: number; readonly why: string }[];
  readonly why: string;
}

export interface PatternFileSetup {
  /** The ISO time by which the age of patterns is told. */
  readonly now: () => string;
  /** Told once of what cannot be read; none of it is used, and none of it is lost. */
  readonly report?: (unreadable: Unreadable) => void;
}

const maxStoreBytes = 8 * 1024 * 1024;
/** So many of the newest are looked through at a recall: it is part of a plan that takes a second. */
const maxSearched = 2_000;
/** What was read longer ago is read again: somebody else may have changed the file. */
const warmMs = 5_000;

/** The memory in that file; a file that is not there holds none. */
export function openPatternStore(path: string, { now, report }: PatternFileSetup): PatternMemory {
  let told = false;
  const tell = (lines: Unreadable["lines"], why = ""): void => {
    if (!told && (lines.length > 0 || why !== "")) report?.({ path, lines, why });
    told ||= lines.length > 0 || why !== "";
  };
  const readOrReport = async (): Promise<Pattern[]> => {
    try {
      const lines = await readLines(path);
      tell(lines.filter(({ pattern }) => pattern === null));
      return patternsOf(lines);
    } catch (error) {
      // A memory that cannot be read is as good as none: it must not stop a plan.
      if (!(error instanceof InvalidInputError)) throw error;
      tell([], error.why);
      return [];
    }
  };
  let begun: { readonly patterns: Promise<Pattern[]>; readonly time: number } | null = null;
  const takeBegun = (): Promise<Pattern[]> => {
    const isFresh = begun !== null && Math.abs(Date.parse(now()) - begun.time) < warmMs;
    const patterns = begun !== null && isFresh ? begun.patterns : readOrReport();
    begun = null;
    return patterns;
  };
  return {
    all: readOrReport,
    warm: () => {
      begun = { patterns: readOrReport(), time: Date.parse(now()) };
      // Whoever recalls hears of the failure; until then nobody waits for it.
      begun.patterns.then((found) => (found.length > 0 ? loadSearch() : null)).catch(() => null);
    },
    recall: async (brief, level) => {
      const patterns = (await takeBegun()).filter(({ state }) => state === "active").slice(-maxSearched);
      if (patterns.length === 0) return [];
      const { relevantPatterns } = await loadSearch();
      return rankPatterns(relevantPatterns(patterns, brief), level, now());
    },
    change: (edit) => {
      begun = null;
      return changeFile(path, maxStoreBytes, (content) => rewritten(path, content, edit));
    },
  };
}

/** The search library is only loaded when there is something to search. */
function loadSearch() {
  return import("./pattern-search.ts");
}

/** Null when nothing changes. What could not be read stays, before everything else. */
function rewritten(
  path: string,
  content: Buffer,
  edit: Parameters<PatternMemory["change"]>[0],
): Buffer | null {
  const lines = readPatternLines(content);
  const before = patternsOf(lines);
  const after = edit(before);
  if (JSON.stringify(after) === JSON.stringify(before)) return null;
  const foreign = lines.filter(({ pattern }) => pattern === null).map(({ bytes }) => bytes);
  const rows = [...foreign, ...after.map((pattern) => Buffer.from(patternLine(pattern)))];
  const result = Buffer.concat(rows.flatMap((row) => [row, Buffer.from("\n")]));
  if (result.length > maxStoreBytes) throw tooFull(path);
  return result;
}

async function readLines(path: string): Promise<StoredLine[]> {
  return readPatternLines((await readIfThere(path, maxStoreBytes)) ?? Buffer.alloc(0));
}

/** Of lines with the same id the last counts. */
function patternsOf(lines: readonly StoredLine[]): Pattern[] {
  const byId = new Map<string, Pattern>();
  for (const { pattern } of lines) if (pattern !== null) byId.set(pattern.id, pattern);
  return [...byId.values()];
}

function tooFull(path: string): InvalidInputError {
  return new InvalidInputError(
    "The pattern memory is full.",
    `${path} would become larger than ${String(maxStoreBytes / 1024 / 1024)} MB.`,
    "Forget what is not needed: `baco patterns list`, `baco patterns forget ID`.",
  );
}
