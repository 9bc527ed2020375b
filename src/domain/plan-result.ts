// What a plan came to: the document that `baco plan --json` prints and `result.json` keeps, `baco.plan-result/1`.
// Its shape is a promise to scripts; it does not change without a new number. What a plan that ended early never
// reached is null.
import { z } from "zod";
import { Usage } from "./agent-output.ts";
import { PlanBudget, Spend } from "./budget.ts";
import { Brief, Requirement } from "./brief.ts";
import { ComplexityProfile } from "./complexity.ts";
import { Confidence, Review } from "./confidence.ts";
import { FittedContext } from "./context-layers.ts";
import { LintReport } from "./lint-report.ts";
import { RecalledPattern } from "./pattern.ts";
import { BriefChanges } from "./plan-base.ts";
import { Question } from "./question.ts";
import { ReviewAnswer } from "./review-question.ts";
import { Selection } from "./selection.ts";

const texts = z.array(z.string());
const milliseconds = z.number().min(0);

export const PlanStatus = z.enum([
  "completed",
  "completed-degraded",
  "awaiting-review",
  "failed",
  "cancelled",
]);
export type PlanStatus = z.infer<typeof PlanStatus>;

/** What one agent of the team gave, and what it took. */
export const AgentResult = z.object({
  role: z.string(),
  status: z.enum(["completed", "failed", "skipped"]),
  confidence: z.number().min(0).max(1).nullable(),
  madeBy: z.enum(["model", "offline", "record"]).nullable(),
  /** Why a model's answer, or a part of it, was not used; null otherwise. */
  degraded: z.string().nullable().default(null),
  output: z
    .object({ summary: z.string(), suggestions: texts, decisions: texts, risks: texts, covers: texts })
    .nullable(),
  /** Counted from the start of the plan. */
  startedMs: milliseconds.nullable(),
  durationMs: milliseconds.nullable(),
  usage: Usage.omit({ calls: true }),
});
export type AgentResult = z.infer<typeof AgentResult>;

/** The PRP as it was stored. */
export const StoredPrp = z.object({
  path: z.string(),
  /** The path that was meant, when a person had edited the file there: then this PRP lies beside it. */
  besideEdited: z.string().nullable().default(null),
  sha256: z.string(),
  lines: z.int().min(0),
  tokens: z.int().min(0),
  lint: LintReport.omit({ findings: true, groups: true }),
});
export type StoredPrp = z.infer<typeof StoredPrp>;

/** What of an earlier plan is used again, and what its edited brief touches. Ids are those of this plan's requirements. */
const BaseResult = BriefChanges.extend({
  planId: z.string(),
  /** Roles that were asked again, and roles whose answers were taken over. */
  rerun: texts,
  kept: texts,
  /** Why each role was asked again, as a sentence. */
  why: z.record(z.string(), z.string()),
});

/** Which model was asked, what it may spend and what it has spent. */
const ModelUse = z.object({
  name: z.string(),
  limits: PlanBudget,
  spent: Spend,
  /** Which limit stopped it, as a sentence; null when none did. */
  stoppedBy: z.string().nullable(),
});

export const PlanResult = z.object({
  schema: z.literal("baco.plan-result/1"),
  planId: z.string(),
  status: PlanStatus,
  /** Why it failed or was cancelled, and what to do; null for every other plan. */
  failure: z.object({ reason: z.string(), fix: z.string() }).nullable().default(null),
  mode: z.enum(["offline", "model"]),
  brief: Brief.pick({ title: true, path: true, sha256: true, bytes: true, language: true }),
  complexity: ComplexityProfile.nullable(),
  selection: Selection.nullable(),
  /** Null for a plan that was made afresh, and for one that ended before it had a team. */
  base: BaseResult.nullable().default(null),
  requirements: z.array(Requirement.omit({ section: true })),
  questions: z.array(Question),
  agents: z.array(AgentResult),
  /** The parts of the document that a model wrote beside the team; empty for an offline plan. */
  sections: z.array(AgentResult).default([]),
  /** What of earlier plans is used, and where it comes from. */
  patterns: z.array(
    RecalledPattern.pick({ id: true, relevance: true }).extend({
      description: z.string().default(""),
      from: z.string().default(""),
    }),
  ),
  context: FittedContext.pick({ window: true, tokens: true, ledger: true }).nullable(),
  confidence: Confidence.nullable(),
  review: Review.extend({
    /** ISO time at which the defaults hold; null for a plan that waits for nobody. */
    expiresAt: z.string().nullable().default(null),
    /** Hash of the draft that waits: what an answer is bound to. */
    contentHash: z.string().nullable().default(null),
    /** What was answered in reviews. */
    answers: z.array(ReviewAnswer).default([]),
  }),
  prp: StoredPrp.nullable(),
  usage: Usage.extend({
    /** The same by phase of the plan, named after the orchestrator's states. */
    phases: z.record(z.string(), Usage).default({}),
  }),
  /** How the model was used; null for an offline plan. */
  model: ModelUse.nullable().default(null),
  /** Milliseconds by the orchestrator's state: `analyzing`, `recalling`, `selecting`, `running`, `writing`, … */
  timings: z.object({ totalMs: milliseconds, phases: z.record(z.string(), milliseconds) }),
});
export type PlanResult = z.infer<typeof PlanResult>;
