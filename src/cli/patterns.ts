// What the verbs of `baco patterns` do with the memory.
import { InvalidInputError } from "../domain/errors.ts";
import { nearestName } from "../domain/nearest-name.ts";
import type { Pattern } from "../domain/pattern.ts";
import type { PatternMemory } from "../patterns/pattern-store.ts";
import type { Cli, GlobalFlags } from "./cli.ts";
import { patternDetails, patternLine, patternTitles, statsLines } from "./terminal/pattern-lines.ts";
import { safeJson, safeLine } from "./terminal/safe-text.ts";
import type { Terminal } from "./terminal/terminal.ts";

export interface PatternFlags extends GlobalFlags {
  readonly json?: boolean;
  readonly proposed?: boolean;
  readonly ids?: boolean;
}

export async function listPatterns(flags: PatternFlags, cli: Cli): Promise<void> {
  const { terminal, memory } = await open(flags, cli);
  const all = await memory.all();
  const shown = flags.proposed === true ? all.filter(({ state }) => state === "proposed") : all;
  if (flags.json === true) tellDocument(shown, terminal);
  else if (flags.ids === true) for (const { id } of shown) terminal.data(id);
  else if (shown.length === 0) terminal.talk(emptyText(flags.proposed === true));
  else for (const line of patternTitles(shown)) terminal.tell(line);
}

export async function searchMemory(words: readonly string[], flags: PatternFlags, cli: Cli): Promise<void> {
  const { terminal, memory } = await open(flags, cli);
  const { searchPatterns } = await import("../patterns/pattern-search.ts");
  const found = searchPatterns(await memory.all(), words.join(" "));
  if (flags.json === true)
    terminal.data(
      safeJson(
        {
          schema: "baco.patterns/1",
          patterns: found.map(({ pattern, relevance }) => ({ ...pattern, relevance })),
        },
        2,
      ),
    );
  else if (found.length === 0) terminal.talk("No pattern holds any of these words.");
  else
    for (const { pattern, relevance } of found)
      terminal.tell(`${relevance.toFixed(2)}  ${patternLine(pattern)}`);
}

export async function showPattern(id: string, flags: PatternFlags, cli: Cli): Promise<void> {
  const { terminal, memory } = await open(flags, cli);
  const pattern = named(id, await memory.all());
  if (flags.json === true) tellOne(pattern, terminal);
  else for (const line of patternDetails(pattern)) terminal.tell(line);
}

export async function confirmPattern(id: string, flags: PatternFlags, cli: Cli): Promise<void> {
  const { terminal, memory } = await open(flags, cli);
  await memory.change((all) => {
    const { id: wanted } = named(id, all);
    return all.map((one) => (one.id === wanted ? { ...one, state: "active" as const } : one));
  });
  if (flags.json === true) tellOne(named(id, await memory.all()), terminal);
  else terminal.talk(`${id} is used from now on.`);
}

export async function forgetPatterns(ids: readonly string[], flags: PatternFlags, cli: Cli): Promise<void> {
  const { terminal, memory } = await open(flags, cli);
  let gone: Pattern[] = [];
  await memory.change((all) => {
    gone = ids.map((id) => named(id, all));
    return all.filter(({ id }) => !ids.includes(id));
  });
  if (flags.json === true) tellDocument(gone, terminal);
  else for (const { id } of gone) terminal.talk(`${id} is forgotten.`);
}

export async function tellStats(flags: PatternFlags, cli: Cli): Promise<void> {
  const { terminal, memory } = await open(flags, cli);
  const [{ patternStats }, { systemClock }] = await Promise.all([
    import("../domain/pattern-stats.ts"),
    import("../processes/clock.ts"),
  ]);
  const stats = patternStats(await memory.all(), systemClock.now());
  if (flags.json === true) terminal.data(safeJson({ schema: "baco.pattern-stats/1", ...stats }, 2));
  else for (const line of statsLines(stats)) terminal.tell(line);
}

/** The terminal and the memory; what of it cannot be read is said on stderr. */
export async function open(
  flags: GlobalFlags,
  cli: Cli,
): Promise<{ terminal: Terminal; memory: PatternMemory }> {
  const terminal = cli.terminal(flags);
  const { openPatternMemory } = await import("../processes/pattern-memory.ts");
  const memory = openPatternMemory((problem) => {
    terminal.warn(`! ${safeLine(problem)}`);
  });
  return { terminal, memory };
}

export function tellDocument(patterns: readonly Pattern[], terminal: Terminal): void {
  terminal.data(safeJson({ schema: "baco.patterns/1", patterns }, 2));
}

function tellOne(pattern: Pattern, terminal: Terminal): void {
  terminal.data(safeJson({ schema: "baco.pattern/1", ...pattern }, 2));
}

function named(id: string, all: readonly Pattern[]): Pattern {
  const found = all.find((pattern) => pattern.id === id);
  if (found !== undefined) return found;
  const ids = all.map((pattern) => pattern.id);
  const near = nearestName(id, ids) ?? ids.find((known) => known.startsWith(id)) ?? null;
  throw new InvalidInputError(
    `There is no pattern ${safeLine(id).slice(0, 80)}.`,
    near === null ? `The memory holds ${String(ids.length)}.` : `Did you mean ${near}?`,
    "List them with `baco patterns list`.",
  );
}

function emptyText(proposed: boolean): string {
  return proposed
    ? "No pattern waits for your word."
    : "The memory is empty. It learns from plans that you approve: `baco review PLAN --approve`.";
}
