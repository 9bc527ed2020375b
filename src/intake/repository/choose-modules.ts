// Which of many source files a plan may name: those that the brief speaks of, then a few of every folder.
import type { Brief } from "../../domain/brief.ts";
import { nameWords, wordForms } from "../../domain/repository-words.ts";
import { pathsIn } from "../../domain/prp-compile/paths.ts";
import { folderOf, nameOf } from "./kinds-of-files.ts";

/** At most so many of the paths, in an order that puts first what the brief is likely to touch. */
export function chooseFiles(paths: readonly string[], brief: Brief, most: number): string[] {
  if (paths.length <= most) return [...paths];
  const said = namedPaths(brief);
  const words = wordForms(
    [brief.title, ...brief.requirements.map(({ text }) => text)].join(" ").slice(0, 200_000),
  );
  const scored = paths
    .map((path) => ({ path, score: (said.has(path) ? 100 : 0) + scoreOf(path, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, Math.ceil((most * 2) / 3))
    .map(({ path }) => path);
  const rest = inTurns(paths.filter((path) => !scored.includes(path)));
  return [...scored, ...rest].slice(0, most).sort((a, b) => paths.indexOf(a) - paths.indexOf(b));
}

/** Paths that the brief itself writes out. */
export function namedPaths({ passages }: Brief): ReadonlySet<string> {
  return new Set(passages.flatMap(({ text }) => pathsIn(text)));
}

function scoreOf(path: string, words: ReadonlySet<string>): number {
  const hits = (name: string): number => nameWords(name).filter((word) => words.has(word)).length;
  return 2 * hits(nameOf(path)) + hits(folderOf(path));
}

/** One of each folder, then the second of each. */
function inTurns(paths: readonly string[]): string[] {
  const turns = new Map<string, number>();
  return paths
    .map((path) => {
      const turn = turns.get(folderOf(path)) ?? 0;
      turns.set(folderOf(path), turn + 1);
      return { path, turn };
    })
    .sort((a, b) => a.turn - b.turn)
    .map(({ path }) => path);
}
