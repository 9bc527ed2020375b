// Exclusions stand under their own heading, away from the other requirements. This is how the one order of both is
// kept: by number, and where that would be wrong by a place written beside each exclusion.
import type { PrpRequirement } from "../../domain/prp.ts";

export interface Numbered {
  readonly id?: unknown;
}

/** The requirements and the exclusions as one list again, by number, each keeping its order among its own kind. */
export function mergeByNumber<T extends Numbered>(requirements: readonly T[], exclusions: readonly T[]): T[] {
  const merged: T[] = [];
  const left = [...exclusions];
  for (const requirement of requirements) {
    while (left[0] !== undefined && numberOf(left[0]) < numberOf(requirement))
      merged.push(...left.splice(0, 1));
    merged.push(requirement);
  }
  return [...merged, ...left];
}

/** Puts each exclusion at the place that is written beside it, counted from 1. */
export function mergeByPlace<T>(
  requirements: readonly T[],
  exclusions: readonly (readonly [T, number])[],
): T[] {
  const merged = [...requirements];
  for (const [exclusion, place] of exclusions.toSorted(([, one], [, other]) => one - other))
    merged.splice(place - 1, 0, exclusion);
  return merged;
}

/** Whether the order by number is the order of the list. */
export function isOrderedByNumber(all: readonly PrpRequirement[]): boolean {
  const isExclusion = (each: PrpRequirement): boolean => each.kind === "exclusion";
  const merged = mergeByNumber(
    all.filter((each) => !isExclusion(each)),
    all.filter(isExclusion),
  );
  return merged.every((each, index) => each === all[index]);
}

function numberOf({ id }: Numbered): number {
  return typeof id === "string" ? Number(id.replace(/^REQ-/, "")) : Number.NaN;
}
