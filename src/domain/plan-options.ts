// How one plan is to be made: everything a person may set, with the defaults of the house.
import { z } from "zod";
import { PlanBudget } from "./budget.ts";

export const PlanOptions = z.object({
  mode: z.enum(["offline", "model"]).default("offline"),
  model: z.string().nullable().default(null),
  maxAgents: z
    .object({ simple: z.int(), moderate: z.int(), complex: z.int(), extreme: z.int() })
    .default({ simple: 2, moderate: 4, complex: 8, extreme: 8 }),
  /** Roles that must be on the team, and roles that must not. */
  force: z.array(z.string()).default([]),
  forbid: z.array(z.string()).default([]),
  contextWindow: z.int().min(500).default(8000),
  confidenceThreshold: z.number().min(0).max(1).default(0.7),
  /** True: a plan below the threshold waits for a person. False: it is marked and goes on. */
  waitForReview: z.boolean().default(false),
  /** True: every plan is shown to a person once, however sure it is. */
  reviewAlways: z.boolean().default(false),
  /** Whether earlier plans are asked, and whether later ones may learn from this one. */
  memory: z.boolean().default(true),
  /** How many tasks may be out at the same time; calls to a model have a limit of their own, by endpoint. */
  concurrency: z.int().min(1).default(32),
  taskDeadlineMs: z.int().min(1).default(120_000),
  attempts: z.int().min(1).default(3),
  /** What the plan may spend on a model. */
  budget: PlanBudget.default(PlanBudget.parse({})),
  /** How long a review waits before its defaults hold. */
  reviewExpiryMs: z.int().min(1).default(259_200_000),
  /** Where the PRP goes; null: `PRPs/<slug>.md` in the project. */
  out: z.string().nullable().default(null),
});
export type PlanOptions = z.infer<typeof PlanOptions>;
