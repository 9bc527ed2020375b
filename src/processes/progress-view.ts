// What a person sees of a plan while it runs, as plain data: the same for the terminal, a log and the page.
import type { ComplexityLevel } from "../domain/complexity.ts";
import type { Review } from "../domain/confidence.ts";

/** The steps of a plan, in order, named after the states of the orchestrator's chart. */
export const planSteps = ["analyzing", "recalling", "selecting", "running", "writing", "validating"] as const;
export type StepName = (typeof planSteps)[number];

export interface StepView {
  readonly step: StepName;
  readonly state: "waits" | "works" | "done" | "failed";
  /** ISO times; null while it has not come to that. */
  readonly startedAt: string | null;
  readonly endedAt: string | null;
}

export type AgentState = "waits" | "works" | "retries" | "done" | "failed" | "skipped";

/** How a question to the model gets on, as its asker said last. */
export interface CallView {
  readonly state: "queued" | "asking" | "streaming" | "waiting" | "repairing";
  /** Number of the message that said so, within the attempt. */
  readonly n: number;
  /** ISO time since which it is in this state. */
  readonly since: string;
  readonly outputTokens: number;
  /** The end of the text so far; what a model wrote, and not to be trusted. */
  readonly tail: string;
  /** Why it waits, is repaired, or is asked again for a repair; empty otherwise. */
  readonly reason: string;
  /** ISO time until which it waits; null when it does not. */
  readonly until: string | null;
}

export interface AgentView {
  readonly role: string;
  readonly state: AgentState;
  readonly dependsOn: readonly string[];
  readonly attempt: number;
  readonly confidence: number | null;
  readonly tokens: number;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  /** Why it failed, is tried again, was skipped, or answered by rules although a model was asked; else null. */
  readonly reason: string | null;
  /** Null while no model is asked. */
  readonly call: CallView | null;
}

export type Outcome =
  | { readonly status: "completed" | "completed-degraded"; readonly prpPath: string }
  | { readonly status: "awaiting-review"; readonly reasons: readonly string[] }
  | { readonly status: "failed"; readonly reason: string; readonly fix: string }
  | { readonly status: "cancelled"; readonly reason: string };

export interface PlanView {
  readonly planId: string;
  readonly title: string;
  readonly mode: "offline" | "model";
  /** How often an agent may try. */
  readonly attempts: number;
  readonly startedAt: string;
  readonly complexity: {
    readonly level: ComplexityLevel;
    readonly score: number;
    readonly confidence: number;
  } | null;
  readonly patterns: number;
  readonly cut: readonly { readonly role: string; readonly why: string }[];
  readonly notTriggered: readonly string[];
  readonly questions: number;
  readonly steps: readonly StepView[];
  readonly agents: readonly AgentView[];
  /** The parts of the document that a model writes beside the team. */
  readonly sections: readonly AgentView[];
  /** How often a person's answers have sent the plan back to its agents. */
  readonly revisions: number;
  /** Number of the chart's last move that was seen. */
  readonly moves: number;
  /** Of the newest draft. */
  readonly confidence: number | null;
  readonly review: Review | null;
  /** Null while it goes on. */
  readonly outcome: Outcome | null;
}

/** A plan of which nothing is known yet. */
export const emptyView: PlanView = {
  planId: "",
  title: "",
  mode: "offline",
  attempts: 1,
  startedAt: "",
  complexity: null,
  patterns: 0,
  cut: [],
  notTriggered: [],
  questions: 0,
  steps: planSteps.map((step) => ({ step, state: "waits", startedAt: null, endedAt: null })),
  agents: [],
  sections: [],
  revisions: 0,
  moves: 0,
  confidence: null,
  review: null,
  outcome: null,
};
