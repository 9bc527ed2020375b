// The promise of a section: a part of the document that a model writes beside the team, as typed findings like an
// agent's. Where it fails, what the rules wrote in its place stands.
import type { AgentOutput } from "../../domain/agent-output.ts";
import type { Brief } from "../../domain/brief.ts";
import type { ComplexityProfile } from "../../domain/complexity.ts";
import type { DependencyGraph } from "../../domain/selection.ts";
import type { AnalystTask, AnalystTools } from "../analyst.ts";

/** What a section is asked for: as an agent's task, without the agent. */
export type SectionTask = Omit<AnalystTask, "agent">;

/** What is known of a plan when its sections are chosen. */
export interface SectionPlan {
  readonly brief: Brief;
  readonly profile: ComplexityProfile;
  readonly graph: DependencyGraph;
}

export interface Section {
  /** Begins with `section-`. */
  readonly role: string;
  /** What it writes, for people. */
  readonly description: string;
  /** The roles of the team whose answers it waits for; null when this plan has no use for it. */
  readonly leansOn: (plan: SectionPlan) => readonly string[] | null;
  /** What of the brief it writes about: where that is the same, what was written of it stays. */
  readonly restsOn: (plan: SectionPlan) => unknown;
  /** Rejects only when it was aborted or is broken, as an analyst does. */
  readonly write: (task: SectionTask, tools: AnalystTools) => Promise<AgentOutput>;
}
