// The earlier plan that an edited brief is planned upon: everything that the new plan needs of it, so that it goes on
// even when the old one is gone.
import { z } from "zod";
import { AgentOutput } from "./agent-output.ts";
import { Brief } from "./brief.ts";
import { ComplexityProfile } from "./complexity.ts";
import { PlanOptions } from "./plan-options.ts";
import { Prp } from "./prp.ts";
import { Selection } from "./selection.ts";

export const PlanBase = z.object({
  planId: z.string(),
  brief: Brief,
  options: PlanOptions,
  profile: ComplexityProfile,
  selection: Selection,
  /** Hash of each agent's definition as it was then; empty for a plan of a version that kept none. */
  definitions: z.record(z.string(), z.string()),
  outputs: z.record(z.string(), AgentOutput),
  prp: Prp,
  /** The highest number of each kind of id (`REQ`, `TASK`, `AC-3`, …) in this plan and in those it was made upon. */
  highest: z.record(z.string(), z.int().min(0)),
});
export type PlanBase = z.infer<typeof PlanBase>;

/** What has become of the requirements of the base, by their ids, in the order of the brief that names them. */
export const BriefChanges = z.object({
  changed: z.array(z.string()),
  added: z.array(z.string()),
  removed: z.array(z.string()),
});
export type BriefChanges = z.infer<typeof BriefChanges>;
