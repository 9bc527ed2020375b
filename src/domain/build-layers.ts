// The layers every agent starts from: what the project is, what it must do, what binds it, what earlier plans taught.
import type { Brief, Requirement } from "./brief.ts";
import type { ComplexityProfile } from "./complexity.ts";
import type { ContextLayer } from "./context-layers.ts";
import { countTokens } from "./count-tokens.ts";
import type { RecalledPattern } from "./pattern.ts";
import { safeText } from "./prp-compile/safe-text.ts";
import { oneLine } from "./prp-compile/text.ts";
import { repositoryLines } from "./repository-lines.ts";

/** Overview (10), requirements (9), constraints (8), existing code and learned patterns (7); a layer with nothing to say is left out. */
export function buildLayers(
  brief: Brief,
  profile: ComplexityProfile,
  patterns: readonly RecalledPattern[],
  time: string,
): ContextLayer[] {
  const constraints = brief.requirements.filter(isConstraint);
  const others = brief.requirements.filter((requirement) => !isConstraint(requirement));
  const parts: [name: string, priority: number, lines: string[]][] = [
    ["overview", 10, overviewOf(brief, profile)],
    ["requirements", 9, others.map(lineOf)],
    ["constraints", 8, constraints.map(lineOf)],
    ["existing code", 7, brief.repository ? repositoryLines(brief.repository) : []],
    ["learned patterns", 7, patterns.map(patternLine)],
  ];
  return parts
    .filter(([, , lines]) => lines.length > 0)
    .map(([name, priority, lines]) => ({ name, priority, content: lines.join("\n"), timestamp: time }))
    .reduce<ContextLayer[]>(
      (layers, part) => addLayer(layers, { ...part, tokens: countTokens(part.content) }),
      [],
    );
}

/** The layers with one more; the ones that were given stay as they are. */
export function addLayer(layers: readonly ContextLayer[], layer: ContextLayer): ContextLayer[] {
  return [...layers, layer];
}

/** What must still be readable after fitting: the constraints and exclusions, as they stand in their layer. */
export function constraintLines(brief: Brief): string[] {
  return brief.requirements.filter(isConstraint).map(lineOf);
}

function isConstraint({ kind }: Requirement): boolean {
  return kind === "constraint" || kind === "exclusion";
}

function lineOf({ id, text, kind }: Requirement): string {
  return `- ${id}${kind === "exclusion" ? " (not to be built)" : ""}: ${text.replaceAll("\n", " ")}`;
}

/** Told on one line as what it is: experience from elsewhere, which orders nothing. */
function patternLine({ description, notes, provenance }: RecalledPattern): string {
  const origin = provenance === "" ? "" : ` (${oneLine(provenance, 200)})`;
  return safeText(`- ${oneLine(description)}: ${oneLine(notes)}${origin}`);
}

function overviewOf(brief: Brief, profile: ComplexityProfile): string[] {
  const stack = brief.technologies.map(({ name }) => name).join(", ");
  return [
    `Project: ${brief.title}`,
    ...(brief.summary === "" ? [] : [brief.summary]),
    `Complexity: ${profile.level} (${profile.score.toFixed(1)} of 10)`,
    ...(stack === "" ? [] : [`Named technologies: ${stack}`]),
    ...profile.riskFactors.map(({ id, text }) => `${id}: ${text}`),
    ...Object.entries(brief.context).map(([key, value]) => `${key}: ${value}`),
  ];
}
