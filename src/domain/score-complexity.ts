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
import { scoreOf } from "./complexity-rules/level-model.ts";
import { findMissing } from "./complexity-rules/missing-information.ts";
import type { Reason } from "./source.ts";

const dimensionNames: readonly DimensionName[] = ["technical", "domain", "scale", "team", "timeline"];
const mostReasons = 6;
const mostRisks = 8;
/** A word in passing calls nobody onto the team; what the brief speaks of at least half as much as it could does. */
const enoughToCall = 0.5;
/** The strength at which a dimension stands in the middle of its scale. */
const middle = 3;

/**
 * The five dimensions, the level, the risks, who is needed, how sure we are and what we would have to know. The length
 * of the brief alone moves nothing.
 */
export function scoreComplexity(brief: Brief): ComplexityProfile {
  const evidence = gatherEvidence(brief);
  const score = scoreOf(evidence);
  const missing = findMissing(brief);
  return {
    level: levelOf(score),
    score,
    confidence: missing.confidence,
    dimensions: dimensionNames.map((name) => dimensionOf(name, evidence)),
    riskFactors: risksOf(evidence),
    missingInformation: missing.items,
    requiredAgents: rolesOf(evidence),
  };
}

function rolesOf(evidence: readonly Evidence[]): string[] {
  const strong = evidence.filter(({ strength }) => strength >= enoughToCall);
  return [...new Set(strong.flatMap(({ roles }) => roles))].sort();
}

function dimensionOf(name: DimensionName, evidence: readonly Evidence[]): Dimension {
  const own = evidence.filter(({ dimension }) => dimension === name);
  return {
    name,
    score: heightOf(own),
    reasons: own.slice(0, mostReasons).map(reasonOf),
  };
}

/** How much of the brief speaks of it, whatever that means for the level: nothing is 0, and 10 is never reached. */
function heightOf(own: readonly Evidence[]): number {
  const sum = own.reduce((total, { strength }) => total + strength, 0);
  return Math.round((100 * sum) / (sum + middle)) / 10;
}

function reasonOf({ text, line, quote }: Evidence): Reason {
  return { text, line, quote };
}

function risksOf(evidence: readonly Evidence[]): RiskFactor[] {
  const first = new Map<string, Evidence>();
  for (const one of evidence) if (one.risk !== null && !first.has(one.risk)) first.set(one.risk, one);
  return [...first].slice(0, mostRisks).map(([text, { startLine, endLine, quote }], at) => ({
    id: `RISK-${at + 1}`,
    text,
    source: { startLine, endLine, quote },
  }));
}
