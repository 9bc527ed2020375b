// What may be said of an agent that a project makes for itself: words and knowledge, never limits, keys or commands.
import { z } from "zod";

const word = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/[\p{L}\p{N}]/u, "holds no letter");
const sentence = z.string().trim().min(1).max(600);
// A role is a token of a subject, a file name and a label in the PRP.
const roleName = z
  .string()
  .trim()
  .regex(
    /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
    "is no role; use lower-case letters, digits and hyphens, such as pricing-rules",
  )
  .max(40);

const Weight = z.union([z.literal(1), z.literal(2), z.literal(3)]);
const Trigger = z.union([word, z.strictObject({ term: word, weight: Weight.default(2) })]);

export const UserConcern = z.strictObject({
  id: roleName.optional(),
  when: z.array(word).min(1).max(100),
  risk: sentence,
  recommend: sentence,
  situation: sentence.optional(),
  negative: z.boolean().optional(),
  accept: sentence,
  verify: sentence,
  source: sentence.optional(),
  weight: z.union([z.literal(0), Weight]).optional(),
});

export type UserConcern = z.infer<typeof UserConcern>;

export const UserAgent = z.strictObject({
  role: roleName,
  description: z.string().trim().min(1).max(300),
  triggers: z.array(Trigger).max(200).default([]),
  dependsOn: z.array(roleName).max(32).default([]),
  phases: z
    .array(z.enum(["plan", "build"]))
    .min(1)
    .max(2)
    .default(["plan", "build"]),
  enabled: z.boolean().default(true),
  /** A whole concern, or one sentence to be kept to wherever a trigger is met. */
  concerns: z
    .array(z.union([sentence, UserConcern]))
    .max(60)
    .default([]),
  instructions: z.string().trim().max(8_000).default(""),
});
export type UserAgent = z.infer<typeof UserAgent>;

/** Other spellings of keys that are understood. */
export const userAgentAliases: Readonly<Record<string, string>> = { name: "role", checklist: "concerns" };
export const userAgentKeys = Object.keys(UserAgent.shape);
export const userConcernKeys = Object.keys(UserConcern.shape);
