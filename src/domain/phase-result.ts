// What each phase of a plan hands back to the chart.
import { z } from "zod";
import { AgentOutput, noUsage, Usage } from "./agent-output.ts";
import { ComplexityProfile } from "./complexity.ts";
import { Confidence, Review } from "./confidence.ts";
import { FittedContext } from "./context-layers.ts";
import { LintReport } from "./lint-report.ts";
import { RecalledPattern } from "./pattern.ts";
import { Prp } from "./prp.ts";
import { Question } from "./question.ts";
import { ReviewAnswer } from "./review-question.ts";
import { DependencyGraph, Selection } from "./selection.ts";

export const PhaseResult = z.discriminatedUnion("phase", [
  z.object({
    phase: z.literal("analyze-complexity"),
    profile: ComplexityProfile,
    questions: z.array(Question),
  }),
  z.object({ phase: z.literal("recall-patterns"), patterns: z.array(RecalledPattern) }),
  z.object({
    phase: z.literal("select-agents"),
    selection: Selection,
    context: FittedContext,
    /** The parts of the document that a model writes, by their role, and the roles whose answers each waits for. */
    sections: DependencyGraph.default({}),
    /** What ranking the candidates cost, where a model was asked. */
    usage: Usage.default(noUsage),
    /** Hash of each selected agent's definition, for a later plan that is made upon this one. */
    definitions: z.record(z.string(), z.string()).default({}),
    /** Answers that are taken over from the earlier plan, by role; nobody asks these roles again. */
    reused: z.record(z.string(), AgentOutput).default({}),
    /** Why each other role is asked again; empty for a plan that is made upon none. */
    touched: z.record(z.string(), z.string()).default({}),
  }),
  z.object({ phase: z.literal("write-prp"), prp: Prp }),
  z.object({
    phase: z.literal("validate-prp"),
    report: LintReport,
    confidence: Confidence,
    review: Review,
  }),
  z.object({
    phase: z.literal("apply-answers"),
    /** Every answer so far, this review's last. */
    answers: z.array(ReviewAnswer),
    /** Answers of roles that nobody asks again. */
    reused: z.record(z.string(), AgentOutput),
    /** Why each other role is asked again. */
    touched: z.record(z.string(), z.string()),
  }),
]);
export type PhaseResult = z.infer<typeof PhaseResult>;
export type PhaseName = PhaseResult["phase"];
export type ResultOf<Name extends PhaseName> = Extract<PhaseResult, { phase: Name }>;

/** The name of each phase, in the order of its results. */
export const phaseNames: readonly PhaseName[] = PhaseResult.options.map(({ shape }) => shape.phase.value);
