// The risks of a PRP: those that the complexity profile saw and those that the agents name, each with an answer.
import type { Material } from "./material.ts";
import { likeness, numberIn, oneLine, overlaps, sentence, wordsOf } from "./text.ts";
import type { ComplexityLevel, RiskFactor } from "../complexity.ts";
import { wholeText } from "./safe-text.ts";
import type { PrpRisk } from "../prp.ts";
import { usualAnswer } from "./risk-answers.ts";

const agentRiskLimit: Readonly<Record<ComplexityLevel, number>> = {
  simple: 4,
  moderate: 8,
  complex: 16,
  extreme: 24,
};

/** The profile's risks keep their ids; those of the agents follow with new ones. */
export function compileRisks(material: Material): PrpRisk[] {
  const voiced = agentRisks(material);
  const profiled = material.profile.riskFactors.map((factor) => answered(factor, material, voiced));
  const used = new Set(profiled.map(({ mitigation }) => mitigation));
  const known = profiled.map(({ text }) => wordsOf(text));
  const others = voiced
    .filter(
      ({ risk, words }) => !used.has(risk.mitigation) && !known.some((other) => likeness(other, words) > 0.6),
    )
    .slice(0, agentRiskLimit[material.level]);
  const last = Math.max(0, ...profiled.map(({ id }) => numberIn(id)));
  return [
    ...profiled,
    ...others.map(({ risk }, index) => ({ ...risk, id: `RISK-${String(last + index + 1)}` })),
  ];
}

interface Voiced {
  readonly risk: PrpRisk;
  readonly words: ReadonlySet<string>;
}

/** One risk from each agent, then the second of each, and so on: no specialist crowds out another. */
function agentRisks({ outputs }: Material): Voiced[] {
  const ranked = outputs.flatMap(({ role, risks }) =>
    risks.map((risk, place) => ({
      place,
      words: wordsOf(risk.text),
      risk: { id: "RISK-0", ...risk, by: role },
    })),
  );
  const kept: Voiced[] = [];
  for (const voiced of ranked.toSorted((a, b) => a.place - b.place)) {
    const said = kept.some(
      ({ risk, words }) => risk.text === voiced.risk.text || likeness(words, voiced.words) > 0.7,
    );
    if (!said) kept.push({ risk: voiced.risk, words: voiced.words });
  }
  return kept;
}

function answered(factor: RiskFactor, material: Material, voiced: readonly Voiced[]): PrpRisk {
  const text = sentence(oneLine(wholeText(factor.text)));
  const found = closest(wordsOf(text), voiced);
  return {
    id: factor.id,
    text,
    mitigation: found?.mitigation ?? usualAnswer(text),
    requirementIds: material.wanted
      .filter(({ source }) => overlaps(source, factor.source))
      .map(({ id }) => id),
    by: found?.by ?? "planner",
  };
}

/** How alike two risks must be told for one answer to fit both. A wrong answer is worse than a usual one. */
const closeEnough = 0.25;

function closest(words: ReadonlySet<string>, voiced: readonly Voiced[]): PrpRisk | null {
  const fits = voiced
    .map((one) => ({ risk: one.risk, fit: likeness(words, one.words) }))
    .filter(({ fit }) => fit >= closeEnough)
    .toSorted((a, b) => b.fit - a.fit);
  return fits[0]?.risk ?? null;
}
