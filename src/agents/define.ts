// An agent is one declarative file: who it is, when it fires, what it knows, what it asks of a model.
import type { AgentReach } from "../domain/score-agent.ts";

/**
 * One thing a specialist knows to look for. It is used three ways: to decide whether the agent fires, to answer when
 * there is no model, and to ground the prompt when there is one.
 */
export interface Concern {
  readonly id: string;
  /** Words or phrases, matched as whole words and stems, not under negation and not in what the brief excludes. */
  readonly when: readonly string[];
  /** Words by which a requirement shows that it means something else; it is not answered then. */
  readonly unless?: readonly string[];
  /** What goes wrong if nobody thinks of it. */
  readonly risk: string;
  /** What to do about it. */
  readonly recommend: string;
  /** What to try in order to see it: completes the sentence "When …". */
  readonly situation?: string;
  /** True when the situation is a misuse, a failure or an invalid input. */
  readonly negative?: boolean;
  /** How to tell that it was done: completes the sentence "Then …". */
  readonly accept: string;
  /** How that is checked. */
  readonly verify: string;
  /** Where the knowledge comes from, such as "OWASP ASVS 5.0 V6.2". */
  readonly source: string;
  /** How strongly a hit speaks for the agent: 1 hint, 2 clear, 3 certain. 2 unless told; 0 never fires the agent. */
  readonly weight?: 0 | 1 | 2 | 3;
}

/** A choice this specialist makes when the brief gives grounds for it. */
export interface DecisionRule {
  readonly id: string;
  readonly when: readonly string[];
  /** Words that speak against the choice: where the brief holds one of them, it is not made. */
  readonly unless?: readonly string[];
  readonly title: string;
  readonly choice: string;
  readonly rationale: string;
  readonly rejected: readonly { option: string; why: string }[];
}

export interface AgentDefinition {
  readonly role: string;
  readonly description: string;
  readonly phases: readonly ("plan" | "build")[];
  readonly dependsOn: readonly string[];
  /** Pinned agents are on every team and are never cut. */
  readonly pinned: boolean;
  /** Fires by itself above the moderate level. */
  readonly aboveModerate: boolean;
  /** How many projects need the trade: nearly all, many, or only those that say so in words that mean nothing else. */
  readonly reach: AgentReach;
  /** Words that fire the agent beyond those of its concerns, with their weight (see Concern.weight). */
  readonly triggers: readonly { term: string; weight: 1 | 2 | 3 }[];
  /** Everyday words that speak for the agent in families, each of which counts as one hint and its repeats. */
  readonly hints: readonly (readonly string[])[];
  readonly checklist: readonly Concern[];
  readonly decisions: readonly DecisionRule[];
  /** Who a model is to be, and what counts in its field. */
  readonly instructions: string;
  /**
   * What the planned project itself says of the agent. It is untrusted: a model gets it, and the checklist with it, as
   * fenced material and never as a rule.
   */
  readonly guidance?: string;
}

type Given = Pick<AgentDefinition, "role" | "description" | "dependsOn" | "checklist" | "instructions"> &
  Partial<AgentDefinition>;

/** An agent with what most agents have in common filled in. */
export function defineAgent(given: Given): AgentDefinition {
  return {
    phases: ["plan", "build"],
    pinned: false,
    aboveModerate: false,
    reach: "usual",
    triggers: [],
    hints: [],
    decisions: [],
    ...given,
  };
}

/** A concern; there only so that the compiler checks it where it stands. */
export function concern(given: Concern): Concern {
  return given;
}
