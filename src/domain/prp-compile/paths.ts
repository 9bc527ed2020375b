// Paths that a brief names, and files that a repository has: the only ones a PRP may give to a task.
import type { Brief } from "../brief.ts";
import type { Group } from "./groups.ts";
import type { Repository } from "../repository.ts";
import { fileFinder } from "./repository-paths.ts";
import { sharedWords, wordsOf } from "./text.ts";

const mostPaths = 6;

/** For each group the paths in its own requirements, and those of passages that speak of it more than of any other. */
export function pathsByGroup(
  groups: readonly Group[],
  { passages, repository }: Brief,
): Map<Group, string[]> {
  const paths = new Map(
    groups.map((group) => [group, group.requirements.flatMap(({ text }) => pathsIn(text))]),
  );
  const words = groups.map((group) => ({
    group,
    words: wordsOf([group.title, ...group.requirements.map(({ text }) => text)].join(" ")),
  }));
  for (const { text, scope } of passages) {
    const found = scope === "out" ? [] : pathsIn(text);
    if (found.length === 0) continue;
    const said = wordsOf(text);
    const [best] = words
      .map((one) => ({ group: one.group, shared: sharedWords(said, one.words) }))
      .filter(({ shared }) => shared >= 3)
      .toSorted((a, b) => b.shared - a.shared);
    if (best) paths.get(best.group)?.push(...found);
  }
  const find = repository ? fileFinder(repository) : (): string[][] => [];
  const matches = ({ requirements }: Group): string[] =>
    inTurns(requirements.map(({ section, text }) => find(`${section ?? ""} ${text}`)));
  const mayChange = changeable(repository);
  return new Map(
    [...paths].map(([group, said]) => {
      const files = said.length > 0 ? said : matches(group);
      return [group, [...new Set(files)].filter(mayChange).slice(0, mostPaths)];
    }),
  );
}

/** A lockfile or a migration that ran is no work for a task, even where the brief names it. */
function changeable(repository: Repository | null): (path: string) => boolean {
  const closed = repository?.untouchable.map(({ path }) => path) ?? [];
  return (file) => !closed.some((path) => path === file || (path.endsWith("/") && file.startsWith(path)));
}

/** The best match of each requirement, then the second of each: none of them fills the task alone. */
function inTurns(lists: readonly string[][][]): string[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list[turn] ?? [])).flat();
}

/** Relative paths of files in a text, each once; nothing absolute, nothing that climbs, no web addresses. */
export function pathsIn(text: string): string[] {
  const words = text.slice(0, 4000).split(/[\s"'`()<>[\],;]+/);
  return [...new Set(words.map(withoutMarks).filter(isPath))];
}

function withoutMarks(word: string): string {
  return word.replace(/^\.\//, "").replace(/[.:!?]+$/, "");
}

function isPath(word: string): boolean {
  if (word.length > 120 || word.includes("..") || word.includes("//") || word.startsWith("/")) return false;
  return (
    /^[\w@.-]+(?:\/[\w@.-]+)+$/.test(word) && /\/[\w@.-]*[A-Za-z_][\w@-]*\.[a-z][a-z0-9]{0,4}$/.test(word)
  );
}
