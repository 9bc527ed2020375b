// When a pattern fits, in words of the vocabulary: the technologies and subjects that requirements speak of.
import type { Passage } from "../brief.ts";
import type { Prp, PrpRequirement } from "../prp.ts";
import { findTerms } from "../terms.ts";
import { mostTerms } from "./figures.ts";
import { knownTechnology, type Vocabulary } from "./vocabulary.ts";

/** What these requirements are about, the most frequent first; exclusions say what a project is not about. */
export function subjectsOf(requirements: readonly PrpRequirement[], { terms }: Vocabulary): string[] {
  const counts = new Map<string, number>();
  for (const { term } of findTerms(passagesOf(requirements), terms)) {
    // A figure belongs to one project, a technology is told by its own name, and "SQL" and "sql" are one word.
    const key = term.toLowerCase();
    if (!/\d/.test(term) && knownTechnology(term) === null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([term]) => term);
}

/** The technologies of the plan that everybody knows, as the house spells them. */
export function technologiesOf({ stack }: Pick<Prp, "stack">): string[] {
  return [...new Set(stack.flatMap(({ name }) => knownTechnology(name) ?? []))];
}

/** The tags of a situation; the plan's own properties carry a colon, so that no brief is asked for them. */
export function situationTags(
  subjects: readonly string[],
  { level, agents }: Pick<Prp, "level" | "agents">,
  { roles }: Vocabulary,
): string[] {
  const team = agents.filter((role) => roles.includes(role)).map((role) => `role:${role}`);
  return [...subjects.slice(0, mostTerms), `level:${level}`, ...team];
}

/** The situation as a sentence. */
export function situationText(subjects: readonly string[]): string {
  return `When it is about ${subjects.slice(0, mostTerms).join(", ").replaceAll("*", "")}.`;
}

function passagesOf(requirements: readonly PrpRequirement[]): Passage[] {
  return requirements
    .filter(({ kind }) => kind !== "exclusion")
    .map(({ text, source: { startLine, endLine } }) => ({
      text,
      startLine,
      endLine,
      kind: "item",
      scope: "in",
    }));
}
