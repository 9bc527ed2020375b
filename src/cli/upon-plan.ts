// `--from PLAN`: the brief as an edit of the one that an earlier plan was made of.
import { carryIds } from "../domain/carry-ids.ts";
import type { PlanBase } from "../domain/plan-base.ts";
import { loadBase } from "../processes/load-base.ts";
import { projectFolder } from "./engine.ts";
import type { ReadBrief } from "./read-brief-file.ts";

/** The brief with the ids that its requirements had, and the plan they had them in. */
export async function uponPlan(
  read: ReadBrief,
  planId: string,
): Promise<{ read: ReadBrief; base: PlanBase }> {
  const base = await loadBase(projectFolder(), planId);
  return { read: { ...read, brief: carryIds(read.brief, base) }, base };
}
