// The tasks of a PRP: settle what is open, build the requirements group by group, then walk through the whole.
import { byIdIn, type ById } from "../by-id.ts";
import type { Decisions } from "./decisions.ts";
import type { Group } from "./groups.ts";
import type { Layer } from "./layers.ts";
import { stepsFor, type StepMaterial } from "./steps.ts";
import { enumerate, enumerateIds, numberIn, sharedWords, wordsOf } from "./text.ts";
import type { Guidance, PrpRequirement, PrpRisk, PrpTask } from "../prp.ts";

export interface TaskMaterial {
  readonly groups: readonly Group[];
  readonly requirements: readonly PrpRequirement[];
  readonly decisions: Decisions;
  readonly risks: readonly PrpRisk[];
  readonly advice: readonly Guidance[];
  readonly stack: readonly string[];
  /** Paths that the brief gives for a group. */
  readonly paths: ReadonlyMap<Group, readonly string[]>;
}

/** A task and the layer it builds; null for the first and the last, which go through all of them. */
export interface Planned {
  readonly task: PrpTask;
  readonly layer: Layer | null;
}

/** More constraints than this are no longer met on the side while the project is set up. */
const mostFoundations = 12;

/** The tasks in the order in which they can be done; none when there is nothing to build. */
export function compileTasks(material: TaskMaterial): Planned[] {
  if (material.groups.length === 0) return [];
  const founding = foundationOf(material.groups);
  const built = buildTasks({
    ...material,
    groups: material.groups.filter((group) => !founding.includes(group)),
  });
  return [
    { task: firstTask(material, founding), layer: null },
    ...built,
    { task: lastTask(material, built), layer: null },
  ];
}

/** Constraints that are met while the project is set up. */
function foundationOf(groups: readonly Group[]): Group[] {
  let size = 0;
  return groups.filter(({ layer, requirements }) => {
    if (layer !== "rules") return false;
    size += requirements.length;
    return size <= mostFoundations;
  });
}

function firstTask(
  { groups, requirements, decisions, stack }: TaskMaterial,
  founding: readonly Group[],
): PrpTask {
  const open = decisions.all.filter(({ status }) => status === "undecided").map(({ id }) => id);
  const bound = idsOf(founding);
  const lead = groups.slice(0, 1).flatMap((group) => group.requirements[0].id);
  const acceptanceIds = criteriaOf(bound, byIdIn(requirements));
  return {
    id: "TASK-1",
    title: "Settle the open decisions and get a first test running",
    requirementIds: bound.length > 0 ? bound : lead,
    acceptanceIds,
    dependsOn: [],
    files: [decisions.files],
    steps: [
      `Settle ${enumerateIds(open)}: read the code that exists, ask where it says nothing, and write each choice into this document.`,
      ...(stack.length > 0
        ? [`Make the project build with what the brief names: ${enumerate(stack.slice(0, 8))}.`]
        : []),
      ...(bound.length > 0
        ? [`Hold to ${enumerateIds(bound)} from here on; a later task that breaks one of them stops.`]
        : []),
      "With the one command that runs all tests, get a small test to pass and, changed on purpose, to fail.",
    ],
    verify: decisions.check,
    size: sizeOf(acceptanceIds.length),
  };
}

type Built = Planned & { readonly group: Group; readonly words: ReadonlySet<string> };

function buildTasks(whole: TaskMaterial): Planned[] {
  const material = { ...whole, requirementsOf: byIdIn(whole.requirements) };
  const built: Built[] = [];
  for (const [index, group] of material.groups.entries()) {
    const words = wordsOf(group.requirements.map(({ text }) => text).join(" "));
    const task = taskOf(`TASK-${String(index + 2)}`, group, inputsOf(group, words, built), material);
    built.push({ task, layer: group.layer, group, words });
  }
  return built.map(({ task, layer }) => ({ task, layer }));
}

/** What a layer builds upon. */
const below: Readonly<Record<Layer, readonly Layer[]>> = {
  rules: [],
  data: [],
  core: ["data"],
  surface: ["core", "data"],
  guard: ["surface", "core", "data"],
  docs: ["surface", "core"],
};

/**
 * The task before it of the same section, and the two of the layers below that speak most of the same things; the
 * first task where there is none.
 */
function inputsOf(group: Group, words: ReadonlySet<string>, earlier: readonly Built[]): string[] {
  const before = earlier
    .filter((other) => group.section !== null && other.group.section === group.section)
    .slice(-1);
  const related = earlier
    .filter((other) => below[group.layer].includes(other.group.layer))
    .map((other) => ({ other, shared: sharedWords(words, other.words) }))
    .filter(({ shared }) => shared >= 2)
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, 2)
    .map(({ other }) => other);
  const inputs = new Set([...before, ...related]);
  const ids = earlier.filter((other) => inputs.has(other)).map(({ task }) => task.id);
  return ids.length > 0 ? ids : ["TASK-1"];
}

function taskOf(
  id: string,
  group: Group,
  dependsOn: string[],
  material: TaskMaterial & StepMaterial,
): PrpTask {
  const requirementIds = group.requirements.map((requirement) => requirement.id);
  const acceptanceIds = criteriaOf(requirementIds, material.requirementsOf);
  const paths = material.paths.get(group) ?? [];
  return {
    id,
    title: group.title,
    requirementIds,
    acceptanceIds,
    dependsOn,
    files: paths.length > 0 ? [...paths] : [material.decisions.files],
    steps: stepsFor(requirementIds, material),
    verify: checkOf(group, material.decisions.check),
    size: sizeOf(acceptanceIds.length),
  };
}

function checkOf({ layer, requirements }: Group, check: string): string {
  if (layer !== "docs") return check;
  const ids = enumerate(requirements.map(({ id }) => id));
  return `manual: read the result beside ${ids} and follow it once from a clean checkout`;
}

/** The walk through the whole: the leading criterion of each task's leading requirement. */
function lastTask({ requirements, groups, decisions }: TaskMaterial, built: readonly Planned[]): PrpTask {
  const excluded = requirements.filter(({ kind }) => kind === "exclusion").map(({ id }) => id);
  const leads = leadsOf(groups);
  const first = requirements
    .filter(({ id }) => leads.includes(id))
    .flatMap(({ acceptance }) => acceptance[0]?.id ?? []);
  const awaited = new Set(built.flatMap(({ task }) => task.dependsOn));
  const last = built.map(({ task }) => task.id).filter((id) => !awaited.has(id));
  return {
    id: `TASK-${String(built.length + 2)}`,
    title: "Walk through the whole product",
    requirementIds: leads,
    acceptanceIds: first,
    dependsOn: last.length > 0 ? last : ["TASK-1"],
    files: [decisions.files],
    steps: [
      `From a clean checkout, follow one path through the product that meets ${enumerate(first)}.`,
      "Run every test, measure the coverage, and compare both with the success criteria.",
      ...(excluded.length > 0 ? [`Check that nothing of ${enumerateIds(excluded)} was built.`] : []),
    ],
    verify: decisions.check,
    size: "M",
  };
}

/** One requirement from each of up to ten groups: functional ones, unless the brief has none. */
function leadsOf(groups: readonly Group[]): string[] {
  const functional = groups.flatMap(
    ({ requirements }) => requirements.find(({ kind }) => kind === "functional") ?? [],
  );
  const any = groups.map(({ requirements }) => requirements[0]);
  const leads = (functional.length > 0 ? functional : any).slice(0, 10);
  return leads.toSorted((a, b) => numberIn(a.id) - numberIn(b.id)).map(({ id }) => id);
}

function idsOf(groups: readonly Group[]): string[] {
  return groups.flatMap(({ requirements }) => requirements.map(({ id }) => id));
}

function criteriaOf(ids: readonly string[], requirementsOf: ById<PrpRequirement>): string[] {
  return requirementsOf(ids).flatMap(({ acceptance }) => acceptance.map((criterion) => criterion.id));
}

function sizeOf(criteria: number): PrpTask["size"] {
  if (criteria <= 3) return "S";
  return criteria <= 8 ? "M" : "L";
}
