// How hard a project is: five dimensions from 0 to 10, an overall level, and the words that say so.
import { z } from "zod";
import { Reason, Source } from "./source.ts";

export const ComplexityLevel = z.enum(["simple", "moderate", "complex", "extreme"]);
export type ComplexityLevel = z.infer<typeof ComplexityLevel>;

export const DimensionName = z.enum(["technical", "domain", "scale", "team", "timeline"]);
export type DimensionName = z.infer<typeof DimensionName>;

export const Dimension = z.object({
  name: DimensionName,
  score: z.number().min(0).max(10),
  reasons: z.array(Reason),
});
export type Dimension = z.infer<typeof Dimension>;

export const RiskFactor = z.object({
  id: z.string().regex(/^RISK-\d+$/),
  text: z.string(),
  source: Source,
});
export type RiskFactor = z.infer<typeof RiskFactor>;

export const ComplexityProfile = z.object({
  level: ComplexityLevel,
  score: z.number().min(0).max(10),
  confidence: z.number().min(0).max(1),
  dimensions: z.array(Dimension),
  riskFactors: z.array(RiskFactor),
  /** What the brief does not say; never empty when the confidence is under 0.7. */
  missingInformation: z.array(z.string()),
  requiredAgents: z.array(z.string()),
});
export type ComplexityProfile = z.infer<typeof ComplexityProfile>;

/** The level of an overall score: under 4 simple, under 7 moderate, under 9 complex, else extreme. */
export function levelOf(score: number): ComplexityLevel {
  if (score < 4) return "simple";
  if (score < 7) return "moderate";
  return score < 9 ? "complex" : "extreme";
}
