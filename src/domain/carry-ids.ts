// Requirements of an edited brief keep the ids that they had in the earlier plan, so that everything that points at them
// still does. A new requirement gets a number that none has ever had.
import type { Brief, Requirement } from "./brief.ts";
import { pairEdited } from "./edited-requirements.ts";
import { idNumber } from "./id-numbers.ts";
import type { PlanBase } from "./plan-base.ts";

interface Earlier {
  readonly brief: Pick<Brief, "requirements">;
  readonly highest: PlanBase["highest"];
}

/** The brief with its requirements in their order, each under the id that it has in the earlier plan or a new one. */
export function carryIds(brief: Brief, earlier: Earlier): Brief {
  const idOf = new Map(pairRequirements(earlier.brief.requirements, brief.requirements));
  let highest = earlier.brief.requirements.reduce(
    (most, { id }) => Math.max(most, idNumber(id)),
    earlier.highest["REQ"] ?? 0,
  );
  for (const { id } of brief.requirements) if (!idOf.has(id)) idOf.set(id, `REQ-${String((highest += 1))}`);
  const carried = (id: string): string => idOf.get(id) ?? id;
  return {
    ...brief,
    requirements: brief.requirements.map((requirement) => ({ ...requirement, id: carried(requirement.id) })),
    features: brief.features.map((feature) => ({
      ...feature,
      requirementIds: feature.requirementIds.map(carried),
    })),
  };
}

/** For each new id the old one of the same requirement: the same words first, then words that were edited. */
function pairRequirements(
  before: readonly Requirement[],
  after: readonly Requirement[],
): (readonly [string, string])[] {
  const pairs = new Map<Requirement, Requirement>();
  for (const keyOf of [exactKey, textKey]) pairEqual(before, after, keyOf, pairs);
  pairEdited(before, after, pairs);
  return [...pairs].map(([next, old]) => [next.id, old.id] as const);
}

function exactKey({ text, kind, section }: Requirement): string {
  return JSON.stringify([kind, normalized(section ?? ""), normalized(text)]);
}

function textKey({ text }: Requirement): string {
  return normalized(text);
}

/** Equals are paired in their order: the first of three stays the first. */
function pairEqual(
  before: readonly Requirement[],
  after: readonly Requirement[],
  keyOf: (requirement: Requirement) => string,
  pairs: Map<Requirement, Requirement>,
): void {
  const taken = new Set(pairs.values());
  const waiting = new Map<string, Requirement[]>();
  for (const old of before.toReversed())
    if (!taken.has(old)) {
      const list = waiting.get(keyOf(old));
      if (list) list.push(old);
      else waiting.set(keyOf(old), [old]);
    }
  for (const next of after) {
    const old = pairs.has(next) ? undefined : waiting.get(keyOf(next))?.pop();
    if (old) pairs.set(next, old);
  }
}

function normalized(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .replace(/[\s.;,:]+$/u, "")
    .trim();
}
