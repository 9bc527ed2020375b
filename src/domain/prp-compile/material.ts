// What the writer of a PRP works from: the plan's facts with nothing missing and nothing unusable in them.
import type { AgentOutput } from "../agent-output.ts";
import { usableAnswers } from "./answers.ts";
import type { Brief, Requirement } from "../brief.ts";
import type { ComplexityLevel, ComplexityProfile } from "../complexity.ts";
import { usableFindings } from "./findings.ts";
import { sectionsIn, type Sections } from "./sections.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { resultIn } from "../missing-fact.ts";
import type { RecalledPattern } from "../pattern.ts";
import type { PlanFacts } from "../plan-facts.ts";
import type { Question } from "../question.ts";
import type { ReviewAnswer } from "../review-question.ts";
import type { DependencyGraph } from "../selection.ts";
import { safeBrief, safeQuestion } from "./safe-brief.ts";

export interface Material {
  readonly facts: PlanFacts;
  /** The brief with secrets blacked out and orders to its reader in quotation marks. */
  readonly brief: Brief;
  readonly level: ComplexityLevel;
  readonly profile: ComplexityProfile;
  readonly questions: readonly Question[];
  readonly patterns: readonly RecalledPattern[];
  /** Roles of the team, in its order. */
  readonly team: readonly string[];
  /** Outputs in the order of the team and then of the sections that add to it, with only what a PRP can use. */
  readonly outputs: readonly AgentOutput[];
  /** What a model wrote in the place of the rules; empty where it wrote nothing that holds. */
  readonly sections: Pick<Sections, "objectives" | "approach">;
  /** What is to be built: every requirement but the exclusions, in the brief's order. */
  readonly wanted: readonly Requirement[];
  /** What a person decided in reviews. */
  readonly answers: readonly ReviewAnswer[];
  /** What the last validation found; empty for a first draft. */
  readonly findings: readonly Diagnostic[];
}

/** Throws a MissingFactError when an earlier phase has not completed. */
export function materialOf(facts: PlanFacts): Material {
  const { profile, questions } = resultIn(facts, "analyze-complexity");
  const { selection, sections: sectionGraph } = resultIn(facts, "select-agents");
  const team = selection.selected.map(({ role }) => role);
  const findings = facts.phases["validate-prp"]?.report.findings ?? [];
  const brief = safeBrief(facts.brief);
  const wanted = brief.requirements.filter(({ kind }) => kind !== "exclusion");
  const known = new Set(wanted.map(({ id }) => id));
  const usable = (output: AgentOutput): AgentOutput => usableFindings(output, known);
  const sections = sectionsIn(facts.outputs, sectionGraph, usable);
  return {
    facts,
    brief,
    level: profile.level,
    profile,
    questions: questions.map(safeQuestion),
    patterns: facts.phases["recall-patterns"]?.patterns ?? [],
    team,
    outputs: [...inOrder(facts.outputs, team, sectionGraph).map(usable), ...sections.added],
    sections,
    wanted,
    answers: usableAnswers(facts.answers),
    findings,
  };
}

function inOrder(
  outputs: PlanFacts["outputs"],
  team: readonly string[],
  sections: DependencyGraph,
): AgentOutput[] {
  const others = Object.keys(outputs)
    .filter((role) => !team.includes(role) && !Object.hasOwn(sections, role))
    .sort();
  return [...team, ...others].flatMap((role) => {
    const output = Object.hasOwn(outputs, role) ? outputs[role] : undefined;
    return output ? [output] : [];
  });
}
