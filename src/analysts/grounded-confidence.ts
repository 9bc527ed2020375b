// How sure one may be of a model's answer: by what can be checked of it, never by what it says of itself.

export interface Grounding {
  /** For each finding: whether it names a requirement, and whether a passage that stands in the brief supports it. */
  readonly findings: readonly { readonly hasRequirement: boolean; readonly hasQuote: boolean }[];
  /** Requirements that the role must speak to, and how many of them the model did speak to. */
  readonly duties: number;
  readonly spokenTo: number;
  /** True when the first answer had faults that the model had to mend. */
  readonly isRepaired: boolean;
  /** Parts that rules had to write in its place. */
  readonly replacedParts: number;
}

const least = 0.3;
const start = 0.4;
const weights = { requirements: 0.2, quotes: 0.15, duties: 0.2 } as const;
const lessIfRepaired = 0.1;
const lessByPart = 0.1;

/**
 * Between 0.3 and 0.95. An answer without findings gets nothing for them; one whose findings all name requirements, with
 * passages for all of them, and which leaves out nothing that is certainly its own, gets all.
 */
export function groundedConfidence(grounding: Grounding): number {
  const { findings, duties, spokenTo, isRepaired, replacedParts } = grounding;
  const value =
    start +
    weights.requirements *
      share(findings.filter(({ hasRequirement }) => hasRequirement).length, findings.length) +
    weights.quotes * share(findings.filter(({ hasQuote }) => hasQuote).length, findings.length) +
    weights.duties * (duties === 0 ? 1 : share(spokenTo, duties)) -
    (isRepaired ? lessIfRepaired : 0) -
    lessByPart * replacedParts;
  return Math.round(Math.max(least, value) * 100) / 100;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
