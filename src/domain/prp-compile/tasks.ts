// The tasks of a PRP: settle what is open, build the requirements group by group, then walk through the whole.
import { byIdIn, type ById } from "../by-id.ts";
import type { Decisions } from "./decisions.ts";
import type { Group } from "./groups.ts";
import type { Layer } from "./layers.ts";
import type { Ordered } from "./order.ts";
import { firstStepsIn, firstTitleIn } from "./repository-steps.ts";
import { stepMaterialOf, stepsFor, type StepMaterial } from "./steps.ts";
import { enumerate, enumerateIds, numberIn } from "./text.ts";
import type { Guidance, PrpRequirement, PrpRisk, PrpTask } from "../prp.ts";
import type { Repository } from "../repository.ts";

export interface TaskMaterial {
  /** In the order of building. */
  readonly ordered: readonly Ordered[];
  readonly requirements: readonly PrpRequirement[];
  readonly decisions: Decisions;
  readonly risks: readonly PrpRisk[];
  readonly advice: readonly Guidance[];
  readonly stack: readonly string[];
  /** Paths that the brief gives for a group. */
  readonly paths: ReadonlyMap<Group, readonly string[]>;
  readonly repository: Repository | null;
}

/** A task and the layer it builds; null for the first and the last, which go through all of them. */
export interface Planned {
  readonly task: PrpTask;
  readonly layer: Layer | null;
}

/** More constraints than this are no longer met on the side while the project is set up. */
const mostFoundations = 6;
const mostFoundingCriteria = 10;

/** The tasks in the order in which they can be done; none when there is nothing to build. */
export function compileTasks(material: TaskMaterial): Planned[] {
  const groups = material.ordered.map(({ group }) => group);
  if (groups.length === 0) return [];
  const founding = foundationOf(groups, byIdIn(material.requirements));
  const built = buildTasks(material, new Set(founding));
  return [
    { task: firstTask(material, groups, founding), layer: null },
    ...built,
    { task: lastTask(material, groups, built), layer: null },
  ];
}

/** Constraints that are met while the project is set up: the first ones, as long as that is one sitting. */
function foundationOf(groups: readonly Group[], requirementsOf: ById<PrpRequirement>): Group[] {
  let size = 0;
  let criteria = 0;
  return groups.filter(({ layer, requirements }) => {
    if (layer !== "rules") return false;
    size += requirements.length;
    criteria += criteriaOf(
      requirements.map(({ id }) => id),
      requirementsOf,
    ).length;
    return size <= mostFoundations && criteria <= mostFoundingCriteria;
  });
}

/** The walking skeleton: what is open is settled, and the thinnest path through the product runs under test. */
function firstTask(
  { requirements, decisions, stack, repository }: TaskMaterial,
  groups: readonly Group[],
  founding: readonly Group[],
): PrpTask {
  const open = decisions.all.filter(({ status }) => status === "undecided").map(({ id }) => id);
  const bound = idsOf(founding);
  const lead = leadOf(groups);
  const acceptanceIds = criteriaOf(bound, byIdIn(requirements));
  return {
    id: "TASK-1",
    title: repository
      ? firstTitleIn(repository, open.length)
      : open.length > 0
        ? "Walking skeleton: settle the open decisions and get a first test running"
        : "Walking skeleton: get a first test running",
    requirementIds: bound.length > 0 ? bound : [lead],
    acceptanceIds,
    dependsOn: [],
    files: [decisions.start],
    steps: [
      ...(open.length > 0
        ? [
            `Settle ${enumerateIds(open)}: read the code that exists, ask where it says nothing, and write each choice into this document.`,
          ]
        : []),
      ...(repository ? firstStepsIn(repository) : []),
      ...(stack.length > 0 && repository === null
        ? [`Make the project build with what the brief names: ${enumerate(stack.slice(0, 8))}.`]
        : []),
      ...(repository !== null && decisions.test !== null ? [] : [firstTest]),
      `Lead the thinnest path of ${lead} from its input to what is stored or shown, with fixed values where later tasks fill in.`,
      ...(bound.length > 0
        ? [`Hold to ${enumerateIds(bound)} from here on; a later task that breaks one of them stops.`]
        : []),
    ],
    verify: decisions.check,
    size: sizeOf(acceptanceIds.length),
  };
}

const firstTest =
  "With the one command that runs all tests, get a small test to pass and, changed on purpose, to fail.";

/** The first thing that the brief wants done, not the first that is built. */
function leadOf(groups: readonly Group[]): string {
  const [lead = "REQ-1"] = leadsOf(groups);
  return lead;
}

function buildTasks(material: TaskMaterial, founding: ReadonlySet<Group>): Planned[] {
  const whole = { ...material, ...stepMaterialOf(material) };
  const idOf = new Map<Group, string>();
  const inputsOf = new Map<string, readonly string[]>();
  return material.ordered
    .filter(({ group }) => !founding.has(group))
    .map(({ group, inputs }, index) => {
      const id = `TASK-${String(index + 2)}`;
      const known = inputs.flatMap((input) => idOf.get(input) ?? []);
      const dependsOn = withoutIndirect(known, inputsOf);
      idOf.set(group, id);
      inputsOf.set(id, dependsOn);
      const awaited = dependsOn.length > 0 ? dependsOn : ["TASK-1"];
      return { task: taskOf(id, group, awaited, whole), layer: group.layer };
    });
}

/** Without what another of them waits for itself. */
function withoutIndirect(ids: readonly string[], inputsOf: ReadonlyMap<string, readonly string[]>): string[] {
  const indirect = new Set(ids.flatMap((id) => inputsOf.get(id) ?? []));
  return ids.filter((id) => !indirect.has(id));
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
    steps: stepsFor(group.requirements, material),
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
function lastTask(
  { requirements, decisions }: TaskMaterial,
  groups: readonly Group[],
  built: readonly Planned[],
): PrpTask {
  const excluded = requirements.filter(({ kind }) => kind === "exclusion").map(({ id }) => id);
  const leads = leadsOf(groups);
  const leading = new Set(leads);
  const first = requirements
    .filter(({ id }) => leading.has(id))
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
  const first = groups.map(({ requirements }) => requirements[0]);
  const leads = (functional.length > 0 ? functional : first).slice(0, 10);
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
