// Which group is built before which: by layer, by what the brief says itself, and by the things that one makes and
// another uses. Everything here costs as much as there are words, for there may be thousands of groups.
import type { Brief } from "../brief.ts";
import { saidPrerequisites } from "./prerequisites.ts";
import { describesData, layers } from "./layers.ts";
import type { Group } from "./groups.ts";
import { subjectWords } from "./text.ts";

/** Each group, in the order of building, with the groups before it that it builds upon. */
export interface Ordered {
  readonly group: Group;
  readonly inputs: readonly Group[];
}

export function orderGroups(
  groups: readonly Group[],
  brief: Pick<Brief, "features" | "passages">,
): Ordered[] {
  const base = groups.toSorted((a, b) => rankOf(a) - rankOf(b));
  const said = saidPrerequisites(base, brief);
  const ordered = withPrerequisitesFirst(base, said);
  const used = usedGroups(ordered);
  const place = new Map(ordered.map((group, at) => [group, at]));
  return ordered.map((group, at) => {
    const inputs = [...new Set([...(said.get(group) ?? []), ...(used.get(group) ?? [])])]
      .filter((input) => (place.get(input) ?? at) < at)
      .toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
    return { group, inputs };
  });
}

/** By layer; in one layer what describes the data comes first, and the goals, which need everything else, come last. */
function rankOf({ layer, section, requirements }: Group): number {
  const isGoal =
    /^(?:[\d.]+\s*)?(?:[\p{L}-]+\s){0,2}(?:goals?|objectives?|aims?|ziele|objectifs|objetivos|цели|目標|目标)$/iu.test(
      (section ?? "").trim(),
    );
  const within = isGoal ? 0.9 : requirements.some(describesData) ? 0 : 0.5;
  return layers.indexOf(layer) + within;
}

/** The same order, but for the groups that the brief wants before others. Of a circle, the base order decides. */
function withPrerequisitesFirst(
  base: readonly Group[],
  said: ReadonlyMap<Group, readonly Group[]>,
): readonly Group[] {
  if (said.size === 0) return base;
  const done = new Set<Group>();
  const open: { group: Group; next: number }[] = [];
  const seen = new Set<Group>();
  // With a stack of its own: a brief may chain more features than calls may nest.
  for (const start of base) {
    if (!seen.has(start)) open.push({ group: start, next: 0 });
    seen.add(start);
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const input = (said.get(top.group) ?? [])[top.next];
      top.next += 1;
      if (input === undefined) {
        done.add(top.group);
        open.pop();
      } else if (!seen.has(input)) {
        seen.add(input);
        open.push({ group: input, next: 0 });
      }
    }
  }
  return [...done];
}

const mostUsed = 2;
/** What protects and measures comes after all that it is about, even where a single word says so. */
const mostGuarded = 4;
/** A word that so many groups share names the product, and no part of it. */
const commonShare = 0.4;

/** For each group the earlier ones that brought up most of its words: who names a thing first, makes it. */
function usedGroups(ordered: readonly Group[]): Map<Group, Group[]> {
  const words = new Map(ordered.map((group) => [group, wordsOfGroup(group)]));
  const counts = countOf([...words.values()]);
  const makers = new Map<string, Group>();
  const used = new Map<Group, Group[]>();
  for (const group of ordered) {
    const weights = new Map<Group, number>();
    const [before] = [makers.get(sectionKey(group))].filter((one) => one !== undefined);
    for (const [word, isName] of words.get(group) ?? []) {
      const maker = makers.get(word);
      const count = counts.get(word) ?? 1;
      if (maker && count > 1 && count <= Math.max(4, commonShare * ordered.length))
        weights.set(maker, (weights.get(maker) ?? 0) + (isName || isNameOf(maker, word, words) ? 2 : 1));
      else if (!maker) makers.set(word, group);
    }
    const best = [...weights]
      .filter(([, weight]) => weight >= (group.layer === "guard" ? 1 : 2))
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, group.layer === "guard" ? mostGuarded : mostUsed)
      .map(([maker]) => maker);
    used.set(group, [...(before ? [before] : []), ...best]);
    if (group.section !== null) makers.set(sectionKey(group), group);
  }
  return used;
}

function isNameOf(
  group: Group,
  word: string,
  words: ReadonlyMap<Group, ReadonlyMap<string, boolean>>,
): boolean {
  return words.get(group)?.get(word) ?? false;
}

/** Pieces of one section follow one another. */
function sectionKey({ section }: Group): string {
  return `\u0000${section ?? ""}`;
}

/** The words of a group; true for those that stand in its name. */
function wordsOfGroup({ section, requirements }: Group): Map<string, boolean> {
  const words = new Map<string, boolean>();
  for (const { text } of requirements)
    for (const word of subjectWords(text.slice(0, 400))) words.set(word, false);
  for (const word of subjectWords((section ?? "").slice(0, 200))) words.set(word, true);
  return words;
}

function countOf(sets: readonly ReadonlyMap<string, boolean>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets) for (const word of set.keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
