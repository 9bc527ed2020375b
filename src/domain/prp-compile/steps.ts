// What to do in a task: which test to begin with, what to build in which order, what to refuse, and which advice,
// decisions, risks and questions apply where. What stands elsewhere in the PRP is named by its id.
import type { Requirement } from "../brief.ts";
import { byIdIn, type ById } from "../by-id.ts";
import type { Decisions } from "./decisions.ts";
import { describesData, layerOfOne, partsOfData, type Layer } from "./layers.ts";
import { enumerate, enumerateIds } from "./text.ts";
import { shortOf } from "./titles.ts";
import type { AcceptanceCriterion, Guidance, PrpDecision, PrpRequirement, PrpRisk } from "../prp.ts";

export interface StepMaterial {
  readonly requirementsOf: ById<PrpRequirement>;
  readonly decisionsOf: (id: string) => readonly PrpDecision[];
  readonly risksOf: (id: string) => readonly PrpRisk[];
  readonly adviceOf: (id: string) => readonly Guidance[];
}

/** The same facts, found by the requirement that they are about. */
export function stepMaterialOf(facts: {
  readonly requirements: readonly PrpRequirement[];
  readonly decisions: Decisions;
  readonly risks: readonly PrpRisk[];
  readonly advice: readonly Guidance[];
}): StepMaterial {
  return {
    requirementsOf: byIdIn(facts.requirements),
    decisionsOf: byRequirement(facts.decisions.all.filter(({ status }) => status === "decided")),
    risksOf: byRequirement(facts.risks),
    adviceOf: byRequirement(facts.advice),
  };
}

function byRequirement<Thing extends { readonly requirementIds: readonly string[] }>(
  things: readonly Thing[],
): (id: string) => readonly Thing[] {
  const found = new Map<string, Thing[]>();
  for (const thing of things)
    for (const id of new Set(thing.requirementIds)) {
      const list = found.get(id);
      if (list) list.push(thing);
      else found.set(id, [thing]);
    }
  return (id) => found.get(id) ?? [];
}

/** The steps that build these requirements. */
export function stepsFor(built: readonly Requirement[], material: StepMaterial): string[] {
  const ids = built.map(({ id }) => id);
  const own = material.requirementsOf(ids);
  return [
    ...testFirst(own.flatMap(({ acceptance }) => acceptance)),
    ...inOrder(built),
    ...refusals(own.flatMap(({ acceptance }) => acceptance)),
    ...adviceSteps(ids, material),
    ...named("Follow", ids, material.decisionsOf),
    ...named("Guard against", ids, material.risksOf),
    ...until([...new Set(own.flatMap(({ questionIds }) => questionIds))]),
  ];
}

/** The first criterion that says how it is tried is the first test. */
function testFirst(criteria: readonly AcceptanceCriterion[]): string[] {
  const wanted = criteria.filter(({ negative }) => !negative);
  const first =
    wanted.find(({ when }) => !/ is exercised$|^it is checked against /.test(when)) ??
    wanted[0] ??
    criteria[0];
  return first === undefined ? [] : [`Write the test of ${first.id} first, and see it fail.`];
}

const turns: readonly {
  readonly layers: readonly Layer[];
  readonly words: string;
  readonly alone: string;
}[] = [
  { layers: ["data"], words: "Lay down the data", alone: "Lay down the data of" },
  { layers: ["rules", "entry", "core", "later"], words: "Write the logic", alone: "Write the logic of" },
  { layers: ["surface"], words: "Build what people see and use", alone: "Build what people see and use of" },
  { layers: ["guard"], words: "Secure and measure", alone: "Secure and measure" },
  { layers: ["docs"], words: "Write down", alone: "Write down" },
];

/** What is kept, then the rules on it, then what people see, then what protects it. */
function inOrder(built: readonly Requirement[]): string[] {
  const layered = built.map((requirement) => ({ requirement, layer: layerIn(requirement) }));
  return turns.flatMap(({ layers, words, alone }) => {
    const own = layered.filter(({ layer }) => layers.includes(layer)).map(({ requirement }) => requirement);
    if (own.length === 0) return [];
    // The title of a task with one requirement says already what it is about.
    const isTitle = built.length === 1 && own.every((one) => partsOfData(one) === null);
    return isTitle
      ? [`${alone} ${enumerate(own.map(({ id }) => id))}, no more than its criteria ask for.`]
      : [`${words}: ${enumerate(own.map(inShort))}.`];
  });
}

function layerIn(requirement: Requirement): Layer {
  return describesData(requirement) ? "data" : layerOfOne(requirement);
}

/** The id with what it asks for; data are named to the last field, since a field that is cut off is forgotten. */
function inShort(requirement: Requirement): string {
  return `${requirement.id} (${partsOfData(requirement) ?? shortOf(requirement, 72)})`;
}

function refusals(criteria: readonly AcceptanceCriterion[]): string[] {
  const negative = criteria.filter(({ negative }) => negative).map(({ id }) => id);
  return negative.length === 0
    ? []
    : [`Build the refusals with the logic, not after it: ${enumerate(negative)}.`];
}

/** Advice that is about this task alone. */
function adviceSteps(ids: readonly string[], { adviceOf }: StepMaterial): string[] {
  const own = new Set(ids);
  return [...new Set(ids.flatMap(adviceOf))]
    .filter(({ requirementIds }) => requirementIds.every((id) => own.has(id)))
    .map(
      ({ text, requirementIds, by }) => `${text.replace(/\.$/, "")} (${by}, ${enumerate(requirementIds)}).`,
    );
}

/** "Follow DEC-3 in REQ-22": where only a part of the task is meant, it is said which. */
function named(
  verb: string,
  ids: readonly string[],
  thingsOf: (id: string) => readonly { readonly id: string }[],
): string[] {
  const places = new Map<string, string[]>();
  for (const id of ids)
    for (const thing of thingsOf(id)) places.set(thing.id, [...(places.get(thing.id) ?? []), id]);
  const byPlace = new Map<string, string[]>();
  for (const [thing, where] of places) {
    const key = where.length === ids.length ? "" : ` in ${enumerateIds(where)}`;
    byPlace.set(key, [...(byPlace.get(key) ?? []), thing]);
  }
  const parts = [...byPlace].map(([where, things]) => `${enumerateIds(things.toSorted(byNumber))}${where}`);
  return parts.length === 0 ? [] : [`${verb} ${parts.join("; ")}.`];
}

function byNumber(a: string, b: string): number {
  return Number(a.replace(/^\D+/, "")) - Number(b.replace(/^\D+/, ""));
}

function until(questions: readonly string[]): string[] {
  if (questions.length === 0) return [];
  return [`Take the default of ${enumerateIds(questions)} until there is an answer.`];
}
