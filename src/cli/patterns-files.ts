// What `baco patterns export` and `baco patterns import` do: patterns as lines of a file, out of the memory and into it.
import { parse, resolve } from "node:path";
import { originOf, type Pattern } from "../domain/pattern.ts";
import { writeGenerated } from "../files/manifest.ts";
import { readInput } from "../files/read-input.ts";
import { userDataFolder } from "../files/user-folders.ts";
import { importPatterns, type Import } from "../patterns/import-patterns.ts";
import { patternLine } from "../patterns/pattern-lines.ts";
import { systemClock } from "../processes/clock.ts";
import type { Cli } from "./cli.ts";
import { projectFolder } from "./engine.ts";
import { open, type PatternFlags, tellDocument } from "./patterns.ts";
import { safeJson, safeLine } from "./terminal/safe-text.ts";

export async function exportPatterns(file: string | undefined, flags: PatternFlags, cli: Cli): Promise<void> {
  const { terminal, memory } = await open(flags, cli);
  const patterns = (await memory.all()).map(withoutTitle);
  if (file !== undefined) {
    const path = resolve(projectFolder(), file);
    const lines = patterns.map((pattern) => `${patternLine(pattern)}\n`).join("");
    const written = await writeGenerated(parse(path).root, path, lines, userDataFolder());
    const edited = written.conflict ? `; you edited ${safeLine(file)}, so it was left as it is` : "";
    terminal.talk(`${count(patterns.length)} written to ${safeLine(written.path)}${edited}.`);
  }
  if (flags.json === true) tellDocument(patterns, terminal);
  else if (file === undefined) for (const pattern of patterns) terminal.data(patternLine(pattern));
}

export async function importFile(file: string, flags: PatternFlags, cli: Cli): Promise<void> {
  const { terminal, memory } = await open(flags, cli);
  const bytes = await readInput(file === "-" ? file : resolve(projectFolder(), file));
  const name = file === "-" ? "standard input" : file;
  cli.remember(name, bytes.toString("utf8"));
  let found: Import = { added: [], same: [] };
  await memory.change((stored) => {
    found = importPatterns(bytes, name, stored, systemClock.now());
    return [...stored, ...found.added];
  });
  if (flags.json === true)
    terminal.data(safeJson({ schema: "baco.patterns/1", patterns: found.added, same: found.same }, 2));
  else
    terminal.talk(
      `${count(found.added.length)} imported from ${safeLine(name)}${found.same.length === 0 ? "" : `; ${String(found.same.length)} were there already`}.`,
    );
}

function withoutTitle(pattern: Pattern): Pattern {
  return { ...pattern, provenance: originOf(pattern), usedIn: [] };
}

function count(patterns: number): string {
  return patterns === 1 ? "1 pattern" : `${String(patterns)} patterns`;
}
