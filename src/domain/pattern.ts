// What earlier plans taught: a pattern with its provenance and its record of outcomes.
import { z } from "zod";

export const Pattern = z.object({
  id: z.string(),
  category: z.string(),
  description: z.string(),
  whenToUse: z.string(),
  whenNotToUse: z.string(),
  notes: z.string(),
  tags: z.array(z.string()),
  provenance: z.string(),
  usageCount: z.int().min(0),
  lastUsed: z.string().nullable(),
  confidence: z.number().min(0).max(1).default(0.5),
  outcomes: z.array(z.object({ planId: z.string(), success: z.boolean(), time: z.string() })),
});
export type Pattern = z.infer<typeof Pattern>;

/** A pattern that fits this brief; `relevance` is above 0.7. */
export const RecalledPattern = z.object({
  id: z.string(),
  description: z.string(),
  notes: z.string(),
  relevance: z.number().min(0).max(1),
});
export type RecalledPattern = z.infer<typeof RecalledPattern>;
