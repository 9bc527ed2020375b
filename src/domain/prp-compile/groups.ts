// Which requirements are built together, and in which order: the brief's sections, cut to size, foundations first.
import type { Requirement } from "../brief.ts";
import type { ComplexityLevel } from "../complexity.ts";
import { keptRuns, type EarlierCut, type Run } from "./keep-groups.ts";
import { NumberHeap } from "../number-heap.ts";
import { groupTitle, isSubordinate, speakingName } from "./titles.ts";
import { layerOf, type Layer } from "./layers.ts";

export interface Group {
  readonly title: string;
  readonly layer: Layer;
  /** Section of the brief that its first requirement stands in. */
  readonly section: string | null;
  readonly requirements: readonly [Requirement, ...Requirement[]];
}

/** One sitting of a coding assistant: so many requirements, or so many criteria. */
const largest = 5;
const mostCriteria = 10;

/** How many criteria a requirement has; 1 where nobody knows yet. */
type Weigh = (id: string) => number;

/**
 * Requirements in groups of at most five or so, in the brief's order. `title` is that of the brief; `earlier` is how an
 * earlier plan cut them, which stays as it is where it can.
 */
export function groupRequirements(
  wanted: readonly Requirement[],
  level: ComplexityLevel,
  title: string,
  weigh: Weigh = () => 1,
  earlier: EarlierCut | null = null,
): Group[] {
  // A short list makes small groups: a task should be one sitting, not the whole product.
  const size = Math.min(largest, Math.max(2, Math.ceil(wanted.length / 6)));
  const pieces = bySection(wanted)
    .flatMap((run) => cutToSize(run, size))
    .flatMap((run) => cutByWeight(run, weigh));
  const fresh = joinSmall(pieces, size, mostGroups(wanted.length, level), weigh);
  const runs = earlier === null ? fresh : keptRuns(fresh, earlier).flatMap((run) => cutToSitting(run, weigh));
  const split = repeated(runs.map(([first]) => first.section));
  const layerOfSection = sectionLayers(runs);
  return runs.map((run) => ({
    title: groupTitle(run, split, title),
    layer: isNamed(run, title) ? (layerOfSection.get(sectionKey(run[0])) ?? layerOf(run)) : layerOf(run),
    section: run[0].section,
    requirements: run,
  }));
}

/** What stands in the list more than once. */
function repeated<Item>(items: readonly Item[]): Set<Item> {
  const seen = new Set<Item>();
  return new Set(items.filter((item) => seen.size === seen.add(item).size));
}

/** The layer of each section as a whole. */
function sectionLayers(runs: readonly Run[]): Map<string, Layer> {
  const sections = new Map<string, Requirement[]>();
  for (const run of runs) {
    const key = sectionKey(run[0]);
    const known = sections.get(key);
    if (known === undefined) sections.set(key, [...run]);
    else known.push(...run);
  }
  return new Map([...sections].map(([key, requirements]) => [key, layerOf(requirements)]));
}

function sectionKey(requirement: Requirement): string {
  return JSON.stringify([requirement.section, isRule(requirement)]);
}

/** Pieces of a named section stay together: the brief knows better than we do what belongs to one thing. */
function isNamed([first]: Run, title: string): boolean {
  return speakingName(first.section, title) !== null;
}

/** A simple plan has few tasks even where its brief is long; a task of six short requirements is still one sitting. */
function mostGroups(requirements: number, level: ComplexityLevel): number {
  if (level === "simple") return Math.max(6, Math.ceil(requirements / 5));
  return Math.max(10, Math.ceil(requirements / 3.5));
}

/** Neighbours of the same section. */
function bySection(wanted: readonly Requirement[]): Run[] {
  const runs: [Requirement, ...Requirement[]][] = [];
  for (const requirement of wanted) {
    const run = runs.at(-1);
    if (run && belongsTo(run, requirement)) run.push(requirement);
    else runs.push([requirement]);
  }
  return runs;
}

function belongsTo([first]: Run, requirement: Requirement): boolean {
  if (isSameSection(first, requirement)) return true;
  return (
    isSubordinate(requirement.section) &&
    !isSubordinate(first.section) &&
    isRule(first) === isRule(requirement)
  );
}

function isSameSection(a: Requirement, b: Requirement): boolean {
  return a.section === b.section && isRule(a) === isRule(b);
}

/** Constraints bind the whole and are met at the start; they are no piece of the product. */
function isRule({ kind }: Requirement): boolean {
  return kind === "constraint";
}

/** Even pieces of about that size; one requirement more than a full task is no reason to cut. */
function cutToSize(run: Run, wished: number): Run[] {
  const pieces = Math.max(1, Math.ceil((run.length - (wished < largest ? 0 : 1)) / wished));
  const from = (piece: number): number => Math.floor((piece * run.length) / pieces);
  return Array.from({ length: pieces }, (_, piece) => run.slice(from(piece), from(piece + 1))).flatMap(
    ([first, ...rest]): Run[] => (first ? [[first, ...rest]] : []),
  );
}

/** A run that new requirements have made too long for one sitting is cut. */
function cutToSitting(run: Run, weigh: Weigh): Run[] {
  const pieces = run.length > largest + 1 ? cutToSize(run, largest) : [run];
  return pieces.flatMap((piece) => cutByWeight(piece, weigh));
}

/** Halves, and halves of these, until each has few enough criteria or one requirement. */
function cutByWeight(run: Run, weigh: Weigh): Run[] {
  if (run.length < 2 || weightOf(run, weigh) <= mostCriteria) return [run];
  const middle = Math.ceil(run.length / 2);
  const [[first, ...rest], [next, ...others]] = [run.slice(0, middle), run.slice(middle)];
  if (first === undefined || next === undefined) return [run];
  return [...cutByWeight([first, ...rest], weigh), ...cutByWeight([next, ...others], weigh)];
}

function weightOf(run: readonly Requirement[], weigh: Weigh): number {
  return run.reduce((sum, { id }) => sum + weigh(id), 0);
}

/** A run with its layer told once: there may be thousands of them to compare. */
interface Piece {
  readonly run: Run;
  readonly layer: Layer;
  readonly weight: number;
}

function pieceOf(run: Run, weight: number): Piece {
  return { run, layer: layerOf(run), weight };
}

function joinedOf(a: Piece, b: Piece): Piece {
  return pieceOf([...a.run, ...b.run], a.weight + b.weight);
}

/** Joins neighbours of one layer while a task stays small, then the smallest neighbours until there are few enough. */
function joinSmall(runs: readonly Run[], size: number, most: number, weigh: Weigh): Run[] {
  const joined: Piece[] = [];
  for (const piece of runs.map((run) => pieceOf(run, weightOf(run, weigh)))) {
    const last = joined.at(-1);
    const isSmall = last && last.run.length + piece.run.length < size && fits(last, piece);
    if (isSmall && last.layer === piece.layer) joined.splice(-1, 1, joinedOf(last, piece));
    else joined.push(piece);
  }
  return joinCheapest(joined, most).map(({ run }) => run);
}

function fits(a: Piece, b: Piece): boolean {
  return a.run.length + b.run.length <= largest + 1 && a.weight + b.weight <= mostCriteria;
}

/** Joins the two neighbours that cost least, of equal ones the first, until there are few enough or no two fit. */
function joinCheapest(pieces: readonly Piece[], most: number): Piece[] {
  const left = new Map(pieces.entries());
  const after = pieces.map((_, at) => at + 1);
  const before = pieces.map((_, at) => at - 1);
  const costs = new Map<number, number>();
  const queue = new NumberHeap();
  // The cost and the place in one number: what is cheaper comes first, then what stands first.
  const offer = (at: number): void => {
    const [piece, next] = [left.get(at), left.get(after[at] ?? -1)];
    const cost = piece && next && fits(piece, next) ? costOfJoining(piece, next) : Infinity;
    costs.set(at, cost * pieces.length + at);
    if (cost < Infinity) queue.push(cost * pieces.length + at);
  };
  pieces.forEach((_, at) => {
    offer(at);
  });
  for (let key = queue.pop(); key !== undefined && left.size > most; key = queue.pop()) {
    const at = key % pieces.length;
    const second = after[at] ?? -1;
    const [one, other] = [left.get(at), left.get(second)];
    // A pair that was offered before one of the two changed.
    if (costs.get(at) !== key || one === undefined || other === undefined) continue;
    left.set(at, joinedOf(one, other));
    left.delete(second);
    const next = after[second] ?? pieces.length;
    after[at] = next;
    before[next] = at;
    offer(at);
    offer(before[at] ?? -1);
  }
  return [...left.values()];
}

/** Requirements in the joined task, and as good as three more where two things of the brief would be mixed. */
function costOfJoining(a: Piece, b: Piece): number {
  const mixes = !isSameSection(a.run[0], b.run[0]);
  return a.run.length + b.run.length + (mixes ? 3 : 0) + (a.layer === b.layer ? 0 : 2);
}
