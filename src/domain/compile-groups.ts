// Which requirements are built together, and in which order: the brief's sections, cut to size, foundations first.
import type { Requirement } from "./brief.ts";
import type { ComplexityLevel } from "./complexity.ts";
import { groupTitle, speakingName } from "./compile-titles.ts";
import { layerOf, layers, type Layer } from "./compile-layers.ts";

export interface Group {
  readonly title: string;
  readonly layer: Layer;
  /** Section of the brief that its first requirement stands in. */
  readonly section: string | null;
  readonly requirements: readonly [Requirement, ...Requirement[]];
}

const largest = 5;

/** Requirements in groups of at most five or so, in the order in which they are built. `title` is that of the brief. */
export function groupRequirements(wanted: readonly Requirement[], level: ComplexityLevel, title: string): Group[] {
  // A short list makes small groups: a task should be one sitting, not the whole product.
  const size = Math.min(largest, Math.ceil(wanted.length / 6));
  const pieces = bySection(wanted).flatMap((run) => cutToSize(run, size));
  const runs = joinSmall(pieces, size, mostGroups(wanted.length, level));
  const sections = runs.map(([first]) => first.section);
  return runs
    .map((run) => ({
      title: groupTitle(run, sections, title),
      layer: layerOf(isNamed(run, title) ? runs.filter((other) => isSameSection(other[0], run[0])).flat() : run),
      section: run[0].section,
      requirements: run,
    }))
    .sort((a, b) => layers.indexOf(a.layer) - layers.indexOf(b.layer));
}

/** Pieces of a named section stay together: the brief knows better than we do what belongs to one thing. */
function isNamed([first]: Run, title: string): boolean {
  return speakingName(first.section, title) !== null;
}

/** A simple plan has few tasks even where its brief is long; a task of eight short requirements is still one sitting. */
function mostGroups(requirements: number, level: ComplexityLevel): number {
  if (level === "simple") return Math.max(6, Math.ceil(requirements / 8));
  return Math.max(10, Math.ceil(requirements / 3.5));
}

type Run = readonly [Requirement, ...Requirement[]];

/** Neighbours of the same section. */
function bySection(wanted: readonly Requirement[]): Run[] {
  const runs: [Requirement, ...Requirement[]][] = [];
  for (const requirement of wanted) {
    const run = runs.at(-1);
    if (run && isSameSection(run[0], requirement)) run.push(requirement);
    else runs.push([requirement]);
  }
  return runs;
}

function isSameSection(a: Requirement, b: Requirement): boolean {
  return a.section === b.section && isRule(a) === isRule(b);
}

/** Constraints bind the whole and are met at the start; they are no piece of the product. */
function isRule({ kind }: Requirement): boolean {
  return kind === "constraint";
}

/** Pieces of about that size; one requirement more is no reason to cut. */
function cutToSize(run: Run, wished: number): Run[] {
  const pieces = Math.max(1, Math.ceil((run.length - 1) / wished));
  const size = Math.ceil(run.length / pieces);
  return Array.from({ length: pieces }, (_, piece) => run.slice(piece * size, (piece + 1) * size)).flatMap(
    ([first, ...rest]): Run[] => (first ? [[first, ...rest]] : []),
  );
}

/** Joins neighbours of one layer while a task stays small, then the smallest neighbours until there are few enough. */
function joinSmall(runs: readonly Run[], size: number, most: number): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && last.length + run.length < size && layerOf(last) === layerOf(run)) {
      joined.splice(-1, 1, [...last, ...run]);
    } else joined.push(run);
  }
  while (joined.length > most) joinSmallestNeighbours(joined);
  return joined;
}

function joinSmallestNeighbours(runs: Run[]): void {
  const costs = runs.slice(1).map((run, index) => costOfJoining(runs[index] ?? run, run));
  const at = costs.indexOf(Math.min(...costs));
  const [first, second] = runs.slice(at, at + 2);
  if (first && second) runs.splice(at, 2, [...first, ...second]);
}

/** Requirements in the joined task, and as good as three more where two things of the brief would be mixed. */
function costOfJoining(a: Run, b: Run): number {
  return a.length + b.length + (isSameSection(a[0], b[0]) ? 0 : 3) + (layerOf(a) === layerOf(b) ? 0 : 2);
}
