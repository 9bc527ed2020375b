// What the brief itself says about order: "depends on", "requires", "after", and the dependencies of its features.
import type { Brief } from "../brief.ts";
import type { Group } from "./groups.ts";

/** For each group those that the brief wants before it; groups of which it says nothing are left out. */
export function saidPrerequisites(
  groups: readonly Group[],
  { features, passages }: Pick<Brief, "features" | "passages">,
): Map<Group, Group[]> {
  const bySection = new Map<string, Group[]>();
  for (const group of groups) {
    const key = (group.section ?? "").toLowerCase();
    bySection.set(key, [...(bySection.get(key) ?? []), group]);
  }
  const said = new Map<Group, Group[]>();
  const add = (group: Group, inputs: readonly Group[]): void => {
    const others = inputs.filter((input) => input !== group && input.section !== group.section);
    if (others.length > 0) said.set(group, [...new Set([...(said.get(group) ?? []), ...others])]);
  };
  for (const { name, dependsOn } of features)
    for (const group of bySection.get(name.toLowerCase()) ?? [])
      for (const other of dependsOn) add(group, bySection.get(other.toLowerCase()) ?? []);
  const names = namesOf(bySection);
  for (const group of groups)
    for (const text of [...group.requirements.map((one) => one.text), ...notesOf(group, passages)])
      add(group, namedIn(text, names));
  return said;
}

const cue =
  /(?<!\p{L})(?:depends? on|dependenc(?:y|ies):?|requires|prerequisites?:?|builds? (?:up)?on|only after|hängt ab von|setzt voraus|voraussetzung(?:en)?:?|dépend de|nécessite|depende de|requiere|зависит от|依赖于?|依存)\s?(?:the |an? |der |die |das |le |la |el )?/giu;

/** The groups of a section by its name in small letters; a name that two sections have is none. */
function namesOf(bySection: ReadonlyMap<string, readonly Group[]>): Map<string, readonly Group[]> {
  const names = new Map<string, readonly Group[]>();
  for (const [section, groups] of bySection) {
    const name = tokensOf(section).join(" ");
    if (name !== "") names.set(name, names.has(name) ? [] : groups);
  }
  return names;
}

const furthestStart = 8;
const longestName = 6;

/** Sections whose whole name stands soon behind a cue. */
function namedIn(text: string, names: ReadonlyMap<string, readonly Group[]>): Group[] {
  return [...text.slice(0, 600).matchAll(cue)].flatMap((found) => {
    const tokens = tokensOf(text.slice(found.index + found[0].length).slice(0, 120));
    return tokens.slice(0, furthestStart).flatMap((_, start) =>
      Array.from({ length: longestName }, (__, more) => tokens.slice(start, start + more + 1).join(" "))
        .filter((name, at, all) => name !== all[at - 1])
        .flatMap((name) => names.get(name) ?? []),
    );
  });
}

function tokensOf(text: string): string[] {
  return (
    text
      .slice(0, 200)
      .replace(/^(?:\d+(?:\.\d+)*[.)]?\s+)/, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Lines about order that stand between the requirements of the group and are none themselves. */
function notesOf({ requirements }: Group, passages: Brief["passages"]): string[] {
  const from = requirements[0].source.startLine - 3;
  const to = (requirements.at(-1) ?? requirements[0]).source.endLine + 3;
  let at = firstFrom(passages, from);
  const notes: string[] = [];
  for (let next = passages[at]; next !== undefined && next.startLine <= to; next = passages[(at += 1)])
    if (next.kind !== "heading" && /^(?:depend|prereq|voraussetz|dépend|требу|зависи|依)/iu.test(next.text))
      notes.push(next.text);
  return notes;
}

/** Passages stand in the order of their lines. */
function firstFrom(passages: Brief["passages"], line: number): number {
  let [low, high] = [0, passages.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((passages[middle]?.startLine ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
