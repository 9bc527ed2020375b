// Where the specialists' advice goes: into the one task it is about, or into the guidance for all of them.
import type { Material } from "./material.ts";
import { likeness, sentence, wordsOf } from "./text.ts";
import type { ComplexityLevel } from "../complexity.ts";
import type { Guidance } from "../prp.ts";

/** A plan stays readable: what is beyond the limit remains in the plan's result, output by output. */
const adviceLimit: Readonly<Record<ComplexityLevel, number>> = {
  simple: 6,
  moderate: 14,
  complex: 28,
  extreme: 40,
};

/** The team's suggestions, each said once and every specialist heard before anyone's second one. */
export function compileAdvice(material: Material, settled: readonly string[]): Guidance[] {
  const known = settled.map(wordsOf);
  const kept: { advice: Guidance; words: ReadonlySet<string> }[] = [];
  for (const advice of inTurns(material)) {
    const words = wordsOf(advice.text);
    const said = [...kept.map((other) => other.words), ...known].some(
      (other) => likeness(other, words) > 0.6,
    );
    if (!said && !kept.some((other) => other.advice.text === advice.text)) kept.push({ advice, words });
  }
  return kept.slice(0, adviceLimit[material.level]).map(({ advice }) => advice);
}

function inTurns({ outputs }: Material): Guidance[] {
  return outputs
    .flatMap(({ role, suggestions }) =>
      suggestions.map(({ text, requirementIds }, turn) => ({
        turn,
        advice: { text: sentence(text), requirementIds, by: role },
      })),
    )
    .sort((a, b) => a.turn - b.turn)
    .map(({ advice }) => advice);
}

/** True when one task can use the advice by itself: everything that it is about is built there. */
export function isOnlyFor({ requirementIds }: Guidance, ids: readonly string[]): boolean {
  return requirementIds.length > 0 && requirementIds.every((id) => ids.includes(id));
}
