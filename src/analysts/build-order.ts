// In which order to build what the brief asks for: what others rest on comes first.
import type { Requirement } from "../domain/brief.ts";
import { ranges, sectionName } from "./phrases.ts";

interface BuildStep {
  readonly title: string;
  readonly requirementIds: readonly string[];
}

/** Words of a section's heading, and how early its work comes; 3 where no line fits. */
const ranks: readonly (readonly [RegExp, number])[] = [
  [
    /\b(?:constraints?|technical requirements|technology|stack|environment|setup|initiali[sz]ation|Randbedingungen)\b/i,
    0,
  ],
  [/\b(?:data ?models?|schema|database|storage|entities|domain|core|data structures?|models?)\b/i, 1],
  [/\b(?:auth\w*|login|sign[- ]?(?:in|up)|accounts?|users?|permissions?|roles?)\b/i, 2],
  [/\b(?:ui|ux|interface|screens?|pages?|frontend|dashboard|layout|design)\b/i, 4],
  [
    /\b(?:non-?functional|performance|quality|security|accessibility|scalability|reliability|observability|logging)\b/i,
    5,
  ],
  [/\b(?:test\w*|documentation|deploy\w*|release|rollout|acceptance|deliverables?)\b/i, 6],
  [/\b(?:bonus|optional|future|stretch|nice to have|phase [2-9]|later)\b/i, 7],
];

/** One step for each section of the brief, those first on which others rest. */
export function buildSteps(obligations: readonly Requirement[]): BuildStep[] {
  const bySection = new Map<string, string[]>();
  for (const { section, id } of obligations) {
    const title = sectionName(section) ?? "Without a heading";
    bySection.set(title, [...(bySection.get(title) ?? []), id]);
  }
  return [...bySection]
    .map(([title, requirementIds]) => ({ title, requirementIds }))
    .sort((a, b) => rankOf(a.title) - rankOf(b.title));
}

const mostSteps = 12;

/** The order as one line: "1. Data model (REQ-3 to REQ-6); 2. …". */
export function orderLine(steps: readonly BuildStep[]): string {
  const named = steps
    .slice(0, mostSteps)
    .map(({ title, requirementIds }, at) => `${at + 1}. ${title} (${ranges(requirementIds)})`);
  return [...named, ...(steps.length > mostSteps ? ["then the rest in the order of the brief"] : [])].join(
    "; ",
  );
}

function rankOf(title: string): number {
  return ranks.find(([words]) => words.test(title))?.[1] ?? 3;
}
