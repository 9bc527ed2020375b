// A person's approval of a completed plan: kept in the plan's folder, and the only thing that the pattern memory learns
// from. Approving twice changes nothing.
import { createHash } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import { PlanResult } from "../domain/plan-result.ts";
import { Prp } from "../domain/prp.ts";
import { type Proposal, proposePatterns, withProposals } from "../domain/propose-patterns.ts";
import { withLock } from "../files/exclusive-lock.ts";
import { planFolder, type PlanFolder } from "../files/plan-folder.ts";
import { readIfThere } from "../files/read-if-there.ts";
import { readInput } from "../files/read-input.ts";
import { writeFileAtomically } from "../files/write-file-atomically.ts";
import type { PatternMemory } from "../patterns/pattern-store.ts";
import { houseVocabulary } from "./house-vocabulary.ts";
import { PlanEndedError } from "./process-errors.ts";

const Approval = z.object({
  schema: z.literal("baco.approval/1"),
  planId: z.string(),
  /** Of the PRP as it was approved. */
  sha256: z.string(),
  approvedAt: z.string(),
  /** What the pattern memory made of it; null when the plan was made without the memory. */
  proposals: z
    .array(
      z.object({
        id: z.string(),
        verdict: z.enum(["store", "refine", "reject"]),
        state: z.enum(["proposed", "active", "retired"]),
        confidence: z.number(),
        reason: z.string(),
      }),
    )
    .nullable(),
});
export type Approval = z.infer<typeof Approval>;

export interface ApprovalTools {
  readonly now: () => string;
  /** Null: nothing is learned. */
  readonly memory: PatternMemory | null;
}

const patienceMs = 10_000;
const maxFileBytes = 512 * 1024 * 1024;

/** The approval, and whether it was there before; throws PlanEndedError for a plan that did not complete. */
export async function approvePlan(
  projectFolder: string,
  planId: string,
  { now, memory }: ApprovalTools,
): Promise<{ approval: Approval; wasThere: boolean }> {
  const folder = planFolder(projectFolder, planId);
  return withLock(join(folder.path, "approval.lock"), patienceMs, async () => {
    const before = await approvalOf(folder);
    if (before !== null) return { approval: before, wasThere: true };
    const { result, prp } = await completed(folder);
    const time = now();
    const plan = { prp, coverage: result.confidence?.parts.coverage ?? 0, time };
    const proposals = memory && (await learn(memory, plan));
    const approval = {
      schema: "baco.approval/1" as const,
      planId,
      sha256: createHash("sha256").update(JSON.stringify(prp)).digest("hex"),
      approvedAt: time,
      proposals: proposals && proposals.map(inShort),
    };
    await writeFileAtomically(fileOf(folder), `${JSON.stringify(approval, null, 2)}\n`);
    return { approval, wasThere: false };
  });
}

async function learn(
  memory: PatternMemory,
  plan: Parameters<typeof proposePatterns>[0],
): Promise<Proposal[]> {
  let proposals: Proposal[] = [];
  await memory.change((stored) => {
    proposals = proposePatterns(plan, houseVocabulary(), stored);
    return withProposals(stored, proposals);
  });
  return proposals;
}

function inShort({
  verdict,
  reason,
  confidence,
  pattern: { id, state },
}: Proposal): NonNullable<Approval["proposals"]>[number] {
  return { id, verdict, state, confidence, reason };
}

async function completed(folder: PlanFolder): Promise<{ result: PlanResult; prp: Prp }> {
  const result = PlanResult.parse(await readJson(folder.result));
  if (result.status !== "completed" && result.status !== "completed-degraded")
    throw new PlanEndedError(folder.planId, result.status);
  return { result, prp: Prp.parse(await readJson(folder.prp)) };
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse((await readInput(path, { maxBytes: maxFileBytes })).toString("utf8"));
}

/** An approval that cannot be read is given anew: at worst the same patterns are rejected as known. */
async function approvalOf(folder: PlanFolder): Promise<Approval | null> {
  const bytes = await readIfThere(fileOf(folder), maxFileBytes);
  try {
    return bytes && Approval.parse(JSON.parse(bytes.toString("utf8")));
  } catch {
    return null;
  }
}

function fileOf({ path }: PlanFolder): string {
  return join(path, "approval.json");
}
