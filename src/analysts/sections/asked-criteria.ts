// Which requirements a model is asked criteria for: those whose words do not tell the rules how to see that they hold.
import type { Brief, Requirement } from "../../domain/brief.ts";
import type { ComplexityLevel } from "../../domain/complexity.ts";
import { saysMore } from "../../domain/prp-compile/says-more.ts";
import { wordsOf } from "../../domain/prp-compile/text.ts";
import { criteriaFor, hasOwnForm } from "../criteria.ts";
import { obligationsOf } from "../touched-points.ts";
import type { SectionPlan } from "./section.ts";

export const mostChunks = 4;
const largestChunk = 8;
/** How many of the chunks a plan gets: a simple one is not worth another question. */
const chunksOf: Readonly<Record<ComplexityLevel, number>> = {
  simple: 0,
  moderate: 2,
  complex: 4,
  extreme: 4,
};

type Plan = Pick<SectionPlan, "brief" | "profile">;

/** The requirements of each question, in even parts and in the order of the brief; what is left over stays with the rules. */
export function askedCriteria({ brief, profile }: Plan): Requirement[][] {
  const all = obligationsOf(brief);
  const asked = mostUntold(brief).slice(0, chunksOf[profile.level] * largestChunk);
  const inOrder = all.filter((requirement) => asked.includes(requirement));
  const chunks = Math.ceil(inOrder.length / largestChunk);
  const from = (chunk: number): number => Math.floor((chunk * inOrder.length) / chunks);
  return Array.from({ length: chunks }, (_, chunk) => inOrder.slice(from(chunk), from(chunk + 1)));
}

// Kept as long as the brief is: each section and qa ask for them.
const untold = new WeakMap<Brief, readonly Requirement[]>();

/** Those of which the rules know neither trial nor outcome first, and what people do with the product before its qualities. */
function mostUntold(brief: Brief): readonly Requirement[] {
  const known = untold.get(brief);
  if (known !== undefined) return known;
  const ranked = obligationsOf(brief).map((requirement) => ({ requirement, rank: rankOf(requirement) }));
  const found = ranked
    .filter(({ rank }) => rank !== null)
    .toSorted((a, b) => Number(a.rank) - Number(b.rank))
    .map(({ requirement }) => requirement);
  untold.set(brief, found);
  return found;
}

/** Null for a requirement whose criterion by rules says more than itself. */
function rankOf(requirement: Requirement): number | null {
  const isTried = hasOwnForm(requirement);
  const words = wordsOf(requirement.text);
  if (isTried && criteriaFor(requirement, 1).some((criterion) => saysMore(criterion, words))) return null;
  return (isTried ? 2 : 0) + (requirement.kind === "functional" ? 0 : 1);
}
