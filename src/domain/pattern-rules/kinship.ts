// Which stored pattern a new one is alike to, and what becomes of the two.
import { subjectTags, type Pattern } from "../pattern.ts";
import { likeness, wordsOf } from "../prp-compile/text.ts";
import { kindredLikeness, sameLikeness, specificTerms } from "./figures.ts";
import { situationText } from "./situation.ts";

export interface Kin {
  readonly pattern: Pattern;
  /** From 0.6 to 1; from 0.9 on both say the same. */
  readonly likeness: number;
}

/** The stored pattern that is most alike, when one is alike enough to belong together. */
export function kinOf(pattern: Pattern, stored: readonly Pattern[]): Kin | null {
  const kin = stored
    .map((other) => ({ pattern: other, likeness: likenessOf(pattern, other) }))
    .reduce<Kin | null>((best, one) => (best === null || one.likeness > best.likeness ? one : best), null);
  return kin !== null && kin.likeness >= kindredLikeness ? kin : null;
}

export function saysTheSame(kin: Kin): boolean {
  return kin.likeness >= sameLikeness;
}

/** Half its situation, half what it says; patterns of different kinds or for plans of different sizes are never alike. */
function likenessOf(a: Pattern, b: Pattern): number {
  if (a.category !== b.category || levelOf(a) !== levelOf(b)) return 0;
  const situations = likeness(new Set(subjectTags(a)), new Set(subjectTags(b)));
  return (situations + likeness(wordsOf(a.notes), wordsOf(b.notes))) / 2;
}

function levelOf({ tags }: Pattern): string {
  return tags.find((tag) => tag.startsWith("level:")) ?? "";
}

const mostOutcomes = 100;
const mostTags = 80;

/**
 * The stored pattern with another plan that bears it out: what both situations share is its situation from now on, as
 * long as that says enough, and the roles of both are its roles.
 */
export function refined(stored: Pattern, another: Pattern, planId: string, time: string): Pattern {
  const shared = subjectTags(stored).filter((tag) => another.tags.includes(tag));
  const subjects = shared.length >= specificTerms ? shared : subjectTags(stored);
  const others = [...stored.tags, ...another.tags].filter((tag) => tag.includes(":"));
  return {
    ...stored,
    whenToUse: shared.length >= specificTerms ? situationText(shared) : stored.whenToUse,
    tags: [...new Set([...subjects, ...others])].slice(0, mostTags),
    outcomes: [...stored.outcomes, { planId, success: true, time }].slice(-mostOutcomes),
  };
}
