// Which files of a repository a task is likely to touch, told by the words that its requirements share with their names.
import type { Repository } from "../repository.ts";
import { nameWords, thingsIn, wordForms } from "../repository-words.ts";
import { testPathOf } from "./test-path.ts";

const mostModules = 3;
/** Below this share of the best match, a file is only a neighbour. */
const nearBest = 0.5;

/** A judge of texts: the files that it speaks of, each with its test, existing or new; the best match first. */
export function fileFinder(repository: Repository): (text: string) => string[][] {
  const candidates = candidatesIn(repository);
  const weightOf = weigher(candidates);
  return (text) => {
    const said = wordForms(text);
    const things = thingsIn(text);
    const found = candidates
      .map((candidate) => ({ candidate, score: scoreOf(candidate, said, things, weightOf) }))
      .filter(({ score }) => score > 0)
      .toSorted((a, b) => b.score - a.score);
    const least = (found[0]?.score ?? 0) * nearBest;
    const paths = found
      .filter(({ score }) => score >= least)
      .slice(0, mostModules)
      .map(({ candidate }) => candidate.path);
    return [
      ...documentsIn(repository, said),
      ...paths.map((path) => [path, ...oneOf(testPathOf(path, repository))]),
    ];
  };
}

/** Documents and settings that the text names: all words of such a name, since one alone is often only a word. */
function documentsIn({ documents }: Repository, said: ReadonlySet<string>): string[][] {
  return documents
    .filter((path) => {
      const name = nameWords(path.slice(path.lastIndexOf("/") + 1));
      return name.length > 0 && name.every((word) => said.has(word));
    })
    .slice(0, 2)
    .map((path) => [path]);
}

interface Candidate {
  readonly path: string;
  readonly name: readonly string[];
  readonly folder: readonly string[];
  readonly about: ReadonlySet<string>;
}

function candidatesIn({ modules }: Repository): Candidate[] {
  return modules.map(({ path, about }) => {
    const cut = path.lastIndexOf("/") + 1;
    const name = nameWords(path.slice(cut));
    return { path, name, folder: nameWords(path.slice(0, cut)), about: wordForms(about) };
  });
}

/** A word that many files share tells them apart badly, and so weighs little. */
function weigher(candidates: readonly Candidate[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const { name, folder, about } of candidates)
    for (const word of new Set([...name, ...folder, ...about])) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + candidates.length / (1 + (counts.get(word) ?? 0)));
}

/**
 * Zero unless the file's name is among the words and something else of it is as well: one word alone, such as "show",
 * is as often a verb of the sentence as the name of a thing, unless the sentence speaks of "the show".
 */
function scoreOf(
  { name, folder, about }: Candidate,
  said: ReadonlySet<string>,
  things: ReadonlySet<string>,
  weightOf: (word: string) => number,
): number {
  const inName = name.filter((word) => said.has(word));
  const inFolder = folder.filter((word) => said.has(word));
  const inAbout = [...about].filter(
    (word) => said.has(word) && !name.includes(word) && !folder.includes(word),
  );
  const isWhole = inName.length === name.length;
  const others = inFolder.length + inAbout.length;
  const isThing = isWhole && inName.some((word) => things.has(word));
  if (inName.length === 0 || (inName.length < 2 && others === 0 && !isThing)) return 0;
  if (!isWhole && inName.length + others < 3) return 0;
  const sum = (words: readonly string[]): number => words.reduce((total, word) => total + weightOf(word), 0);
  return 2 * sum(inName) + 0.5 * sum(inFolder) + 0.5 * sum(inAbout);
}

function oneOf(path: string | null): string[] {
  return path === null ? [] : [path];
}
