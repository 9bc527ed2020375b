// What earlier plans taught: a pattern with its provenance and its record of outcomes.
import { z } from "zod";

const time = z.iso.datetime();
const text = (longest: number) => z.string().max(longest);

/** Whether a person has still to confirm it, whether plans use it, or whether it failed too often to be used again. */
const PatternState = z.enum(["proposed", "active", "retired"]);

/** Strict: what we do not know we cannot keep, so a pattern with other fields is not one of ours. */
export const Pattern = z.strictObject({
  /** A name of lower-case letters, digits and hyphens. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/, "an id is lower-case letters, digits and hyphens"),
  category: text(60),
  description: text(400),
  whenToUse: text(1000),
  whenNotToUse: text(1000),
  notes: text(4000),
  /** Words of its situation, and `level:…` and `role:…` of the plan that it comes from. */
  tags: z.array(text(80)).max(80),
  provenance: text(300),
  usageCount: z.int().min(0),
  lastUsed: time.nullable(),
  confidence: z.number().min(0).max(1).default(0.5),
  outcomes: z.array(z.strictObject({ planId: text(64), success: z.boolean(), time })).max(1000),
  state: PatternState.default("active"),
  createdAt: time.nullable().default(null),
  /** The newest plans that used it, so that none is counted twice. */
  usedIn: z.array(text(64)).max(200).default([]),
});
export type Pattern = z.infer<typeof Pattern>;

/** A pattern that fits this brief; `relevance` is above 0.7. */
export const RecalledPattern = z.object({
  id: z.string(),
  description: z.string(),
  notes: z.string(),
  relevance: z.number().min(0).max(1),
  /** Words of its situation: the requirements that speak of them are the ones it touches. */
  terms: z.array(z.string()).default([]),
  provenance: z.string().default(""),
});
export type RecalledPattern = z.infer<typeof RecalledPattern>;

/** Where it comes from, without the title of the plan: that may name somebody whom others have no business to know. */
export function originOf({ provenance }: Pick<Pattern, "provenance">): string {
  return provenance.replace(/^(plan [a-z0-9-]{1,64}): .*$/s, "$1");
}

/** The tags that say what it is about; those with a colon say what kind of plan it comes from. */
export function subjectTags({ tags }: Pick<Pattern, "tags">): string[] {
  return tags.filter((tag) => !tag.includes(":"));
}
