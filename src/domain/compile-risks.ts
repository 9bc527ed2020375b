// The risks of a PRP: those that the complexity profile saw and those that the agents name, each with an answer.
import type { Material } from "./compile-material.ts";
import { likeness, numberIn, oneLine, overlaps, sentence, wordsOf } from "./compile-text.ts";
import type { ComplexityLevel, RiskFactor } from "./complexity.ts";
import { wholeText } from "./safe-brief.ts";
import type { PrpRisk } from "./prp.ts";

const agentRiskLimit: Readonly<Record<ComplexityLevel, number>> = { simple: 4, moderate: 8, complex: 16, extreme: 24 };

/** The profile's risks keep their ids; those of the agents follow with new ones. */
export function compileRisks(material: Material): PrpRisk[] {
  const voiced = agentRisks(material);
  const profiled = material.profile.riskFactors.map((factor) => answered(factor, material, voiced));
  const used = new Set(profiled.map(({ mitigation }) => mitigation));
  const known = profiled.map(({ text }) => wordsOf(text));
  const others = voiced
    .filter(({ risk, words }) => !used.has(risk.mitigation) && !known.some((other) => likeness(other, words) > 0.6))
    .slice(0, agentRiskLimit[material.level]);
  const last = Math.max(0, ...profiled.map(({ id }) => numberIn(id)));
  return [...profiled, ...others.map(({ risk }, index) => ({ ...risk, id: `RISK-${String(last + index + 1)}` }))];
}

interface Voiced {
  readonly risk: PrpRisk;
  readonly words: ReadonlySet<string>;
}

/** One risk from each agent, then the second of each, and so on: no specialist crowds out another. */
function agentRisks({ outputs }: Material): Voiced[] {
  const ranked = outputs.flatMap(({ role, risks }) =>
    risks.map((risk, place) => ({ place, words: wordsOf(risk.text), risk: { id: "RISK-0", ...risk, by: role } })),
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
  const requirementIds = material.wanted
    .filter(({ source }) => overlaps(source, factor.source))
    .map(({ id }) => id);
  const found = mitigationFor(factor, requirementIds, material, voiced);
  return {
    id: factor.id,
    text: sentence(oneLine(wholeText(factor.text))),
    mitigation: found?.text ?? "Accepted for now: nobody on the team proposed a mitigation. The owner of the product decides.",
    requirementIds,
    by: found?.by ?? "planner",
  };
}

/** The answer of the agent whose words come closest to the risk and to the line it stands on. */
function mitigationFor(
  { text, source }: RiskFactor,
  requirementIds: readonly string[],
  { outputs }: Material,
  voiced: readonly Voiced[],
): { text: string; by: string } | null {
  const words = wordsOf(`${text} ${source.quote}`);
  const offers = [
    ...voiced.map(({ risk }) => ({ ...risk, says: `${risk.text} ${risk.mitigation}`, text: risk.mitigation })),
    ...outputs.flatMap(({ role, suggestions }) =>
      suggestions.map((suggestion) => ({ ...suggestion, says: suggestion.text, by: role })),
    ),
  ];
  let best: { text: string; by: string } | null = null;
  let bestFit = 0.12;
  for (const offer of offers) {
    const near = offer.requirementIds.some((id) => requirementIds.includes(id)) ? 0.1 : 0;
    const fit = likeness(words, wordsOf(offer.says)) + near;
    if (fit > bestFit) [best, bestFit] = [{ text: offer.text, by: offer.by }, fit];
  }
  return best;
}
