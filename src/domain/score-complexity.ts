// How hard a project is, from what its brief says: every figure names the words that produced it.
import type { Brief } from "./brief.ts";
import {
  levelOf,
  type ComplexityProfile,
  type Dimension,
  type DimensionName,
  type RiskFactor,
} from "./complexity.ts";
import { gatherEvidence, type Evidence } from "./complexity-rules/evidence.ts";
import { findMissing } from "./complexity-rules/missing-information.ts";
import type { Reason } from "./source.ts";

const dimensionNames: readonly DimensionName[] = ["technical", "domain", "scale", "team", "timeline"];
/**
 * Where a load stands between 0 and 10. The bands were set on real briefs: ordinary parts alone stay in the first two,
 * a hard property or many serious parts reach the third, and the fourth takes a property that few teams master.
 */
const scale: readonly { load: number; score: number }[] = [
  { load: 0, score: 0.5 },
  { load: 0.48, score: 4 },
  { load: 1.1, score: 7 },
  { load: 2.2, score: 9 },
  { load: 4.5, score: 10 },
];
const mostReasons = 6;
const mostRisks = 8;

/**
 * The five dimensions, the level, the risks, who is needed, how sure we are and what we would have to know. The length
 * of the brief alone moves nothing.
 */
export function scoreComplexity(brief: Brief): ComplexityProfile {
  const evidence = gatherEvidence(brief);
  const score = scoreOf(loadOf(evidence));
  const missing = findMissing(brief);
  return {
    level: levelOf(score),
    score,
    confidence: missing.confidence,
    dimensions: dimensionNames.map((name) => dimensionOf(name, evidence)),
    riskFactors: risksOf(evidence),
    missingInformation: missing.items,
    // A mention in the background alone brings nobody onto the team.
    requiredAgents: [...new Set(evidence.filter(({ asked }) => asked).flatMap(({ roles }) => roles))].sort(),
  };
}

/** The Euclidean sum: what is hard decides, and a crowd of small things cannot pass for one hard thing. */
function loadOf(evidence: readonly Evidence[]): number {
  return Math.hypot(...evidence.map(({ load }) => load));
}

function scoreOf(load: number): number {
  const above = scale.findIndex((point) => point.load > load);
  const [from, to] = [scale[above - 1], scale[above]];
  if (from === undefined || to === undefined) return above < 0 ? 10 : 0;
  const share = (load - from.load) / (to.load - from.load);
  // Down, so that no figure reaches a band that its load has not reached.
  return Math.floor(10 * (from.score + share * (to.score - from.score))) / 10;
}

function dimensionOf(name: DimensionName, evidence: readonly Evidence[]): Dimension {
  const own = evidence.filter(({ dimension }) => dimension === name);
  return {
    name,
    score: own.length === 0 ? 0 : scoreOf(loadOf(own)),
    reasons: own.slice(0, mostReasons).map(reasonOf),
  };
}

function reasonOf({ text, line, quote }: Evidence): Reason {
  return { text, line, quote };
}

function risksOf(evidence: readonly Evidence[]): RiskFactor[] {
  return evidence
    .flatMap(({ risk, startLine, endLine, quote }) =>
      risk === null ? [] : [{ text: risk, source: { startLine, endLine, quote } }],
    )
    .slice(0, mostRisks)
    .map((risk, at) => ({ id: `RISK-${at + 1}`, ...risk }));
}
