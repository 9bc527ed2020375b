// Paths that a brief names: the only ones a PRP may give to a task.
import type { Brief } from "../brief.ts";
import type { Group } from "./groups.ts";
import { sharedWords, wordsOf } from "./text.ts";

const mostPaths = 6;

/** For each group the paths in its own requirements, and those of passages that speak of it more than of any other. */
export function pathsByGroup(groups: readonly Group[], { passages }: Brief): Map<Group, string[]> {
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
  return new Map([...paths].map(([group, found]) => [group, [...new Set(found)].slice(0, mostPaths)]));
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
