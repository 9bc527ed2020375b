// Where the tests of a repository stand and how they are called, found by looking which test belongs to which source.
import type { TestLayout } from "../../domain/repository.ts";
import { folderOf, nameOf } from "./kinds-of-files.ts";

/** The layout that most tests keep to; null where there is no plain one. */
export function testLayoutOf(tests: readonly string[], modules: readonly string[]): TestLayout | null {
  const byStem = new Map<string, string[]>();
  for (const path of modules) {
    const stem = stemOf(path);
    byStem.set(stem, [...(byStem.get(stem) ?? []), path].slice(0, 50));
  }
  const pairs = tests.flatMap((test) => pairOf(test, byStem) ?? []);
  const name = mostSaid(pairs.map((pair) => pair.name));
  const named = pairs.filter((pair) => pair.name === name?.value);
  if (name === null || name.times * 2 < pairs.length) return null;
  return layoutOf(named, name.value);
}

function layoutOf(pairs: readonly Pair[], name: string): TestLayout | null {
  const beside = pairs.filter(({ folder, sources }) => folder === sources).length;
  if (beside * 5 >= pairs.length * 3) return { style: "beside", folder: "", sources: "", name };
  const places = mostSaid(pairs.map(({ folder, sources }) => `${folder}\n${sources}`));
  const [folder = "", sources = ""] = places?.value.split("\n") ?? [];
  if (places !== null && places.times * 5 >= pairs.length * 3)
    return { style: "mirrored", folder, sources, name };
  const flat = mostSaid(pairs.map((pair) => pair.home));
  if (flat === null || flat.value === "" || flat.times * 5 < pairs.length * 4) return null;
  return { style: "flat", folder: flat.value, sources: "", name };
}

interface Pair {
  /** What is left of the two folders without their common end. */
  readonly folder: string;
  readonly sources: string;
  readonly home: string;
  readonly name: string;
}

function pairOf(test: string, byStem: ReadonlyMap<string, readonly string[]>): Pair | null {
  const { stem, name } = nameOfTest(nameOf(test));
  const ending = extensionOf(test);
  const candidates = (byStem.get(stem) ?? []).filter((path) => extensionOf(path) === ending);
  const pairs = candidates.map((source) => ({
    ...withoutCommonEnd(folderOf(test), folderOf(source)),
    home: folderOf(test),
    name,
  }));
  return (
    pairs.sort((a, b) => a.sources.length + a.folder.length - b.sources.length - b.folder.length)[0] ?? null
  );
}

const affixes: readonly RegExp[] = [
  /^()(.+)([._-](?:test|spec)\.[a-z]{1,5})$/,
  /^(test_)(.+)(\.py)$/,
  /^()(.+)((?:Tests?|Spec|IT)\.[a-z]{1,6})$/,
];

/** The name of the source that a test is called after, and the pattern of its own name. */
function nameOfTest(file: string): { stem: string; name: string } {
  for (const affix of affixes) {
    const [, before = "", stem = "", after = ""] = affix.exec(file) ?? [];
    if (stem !== "") return { stem, name: `${before}{name}${after}` };
  }
  const ending = extensionOf(file);
  return { stem: stemOf(file), name: `{name}.${ending}` };
}

function withoutCommonEnd(test: string, source: string): { folder: string; sources: string } {
  const [a, b] = [test.split("/"), source.split("/")];
  while (a.length > 1 && b.length > 1 && a.at(-2) === b.at(-2)) {
    a.splice(-2, 1);
    b.splice(-2, 1);
  }
  return { folder: a.join("/"), sources: b.join("/") };
}

function mostSaid(values: readonly string[]): { value: string; times: number } | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best === undefined ? null : { value: best[0], times: best[1] };
}

function stemOf(path: string): string {
  return nameOf(path).replace(/\.[^.]+$/, "");
}

function extensionOf(path: string): string {
  return /\.([^./]+)$/.exec(path)?.[1] ?? "";
}
