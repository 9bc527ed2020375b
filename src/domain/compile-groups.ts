// Which requirements are built together, and in which order: the brief's sections, cut to size, foundations first.
import type { Requirement } from "./brief.ts";
import type { ComplexityLevel } from "./complexity.ts";
import { groupTitle } from "./compile-titles.ts";
import { layerOf, layers, type Layer } from "./compile-layers.ts";

export interface Group {
  readonly title: string;
  readonly layer: Layer;
  /** Section of the brief that its first requirement stands in. */
  readonly section: string | null;
  readonly requirements: readonly [Requirement, ...Requirement[]];
}

const groupSize = 5;

/** Requirements in groups of at most five or so, in the order in which they are built. */
export function groupRequirements(wanted: readonly Requirement[], level: ComplexityLevel): Group[] {
  const fewest = level === "simple" ? 6 : 10;
  const runs = joinSmall(bySection(wanted).flatMap(cutToSize), Math.max(fewest, Math.ceil(wanted.length / groupSize)));
  const sections = runs.map(([first]) => first.section);
  return runs
    .map((run) => ({
      title: groupTitle(run, sections),
      layer: layerOf(run),
      section: run[0].section,
      requirements: run,
    }))
    .sort((a, b) => layers.indexOf(a.layer) - layers.indexOf(b.layer));
}

type Run = readonly [Requirement, ...Requirement[]];

/** Neighbours of the same section. */
function bySection(wanted: readonly Requirement[]): Run[] {
  const runs: [Requirement, ...Requirement[]][] = [];
  for (const requirement of wanted) {
    const run = runs.at(-1);
    if (run && run[0].section === requirement.section && isRule(run[0]) === isRule(requirement)) run.push(requirement);
    else runs.push([requirement]);
  }
  return runs;
}

/** Constraints bind the whole and are met at the start; they are no piece of the product. */
function isRule({ kind }: Requirement): boolean {
  return kind === "constraint";
}

function cutToSize(run: Run): Run[] {
  const pieces = Math.ceil(run.length / groupSize);
  const size = Math.ceil(run.length / pieces);
  return Array.from({ length: pieces }, (_, piece) => run.slice(piece * size, (piece + 1) * size)).flatMap(
    ([first, ...rest]): Run[] => (first ? [[first, ...rest]] : []),
  );
}

/** Joins neighbours of one layer while a task stays small, then the smallest neighbours until there are few enough. */
function joinSmall(runs: readonly Run[], most: number): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && last.length + run.length < groupSize && layerOf(last) === layerOf(run)) {
      joined.splice(-1, 1, [...last, ...run]);
    } else joined.push(run);
  }
  while (joined.length > most) joinSmallestNeighbours(joined);
  return joined;
}

function joinSmallestNeighbours(runs: Run[]): void {
  const sizes = runs.slice(1).map((run, index) => run.length + (runs[index]?.length ?? 0));
  const at = sizes.indexOf(Math.min(...sizes));
  const [first, second] = runs.slice(at, at + 2);
  if (first && second) runs.splice(at, 2, [...first, ...second]);
}
