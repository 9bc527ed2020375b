// Which concerns of an agent the requirements touch, by which words, and how strongly.
import type { AgentDefinition, Concern, DecisionRule } from "../agents/define.ts";
import type { Brief, Passage, Requirement } from "../domain/brief.ts";
import { findTerms } from "../domain/terms.ts";

/** A point of a checklist with the requirements that raise it, in the order of the brief. */
export interface Touched<Point> {
  readonly point: Point;
  readonly requirements: readonly Requirement[];
  /** The words that raised it. */
  readonly words: readonly string[];
  /** False when only the heading above a requirement speaks of it. */
  readonly direct: boolean;
}

/** The requirements that ask for something to be built or kept to; what is excluded needs no advice. */
export function obligationsOf(brief: Brief): Requirement[] {
  return brief.requirements.filter(({ kind }) => kind !== "exclusion");
}

/** Concerns that a requirement touches, the strongest first. */
export function touchedConcerns(agent: AgentDefinition, brief: Brief): Touched<Concern>[] {
  const touched = touchedPoints(agent.checklist, brief);
  return touched.sort((a, b) => strengthOf(b) - strengthOf(a));
}

/** Choices that a requirement gives grounds for, in the agent's own order. */
export function groundedDecisions(agent: AgentDefinition, brief: Brief): Touched<DecisionRule>[] {
  const speaksAgainst = ({ unless = [] }: DecisionRule): boolean =>
    findTerms(brief.passages, unless).length > 0;
  return touchedPoints(agent.decisions, brief).filter(({ direct, point }) => direct && !speaksAgainst(point));
}

function touchedPoints<Point extends { when: readonly string[] }>(
  points: readonly Point[],
  brief: Brief,
): Touched<Point>[] {
  const { obligations, texts, headings } = readingOf(brief);
  const inText = termsByRequirement(points, texts);
  const inHeading = termsByRequirement(points, headings);
  return points.flatMap((point) => {
    const direct = touching(point, obligations, inText);
    const touched = direct.requirements.length > 0 ? direct : touching(point, obligations, inHeading);
    return touched.requirements.length === 0 ? [] : [{ point, ...touched, direct: touched === direct }];
  });
}

interface Reading {
  readonly obligations: readonly Requirement[];
  readonly texts: readonly Passage[];
  readonly headings: readonly Passage[];
}

// Kept as long as the brief is, because all agents of a plan read the same one.
const readings = new WeakMap<Brief, Reading>();

function readingOf(brief: Brief): Reading {
  const known = readings.get(brief);
  if (known !== undefined) return known;
  const obligations = obligationsOf(brief);
  const reading = {
    obligations,
    texts: obligations.map(textPassage),
    headings: obligations.map(headingPassage),
  };
  readings.set(brief, reading);
  return reading;
}

/** For each passage the terms found in it. All points are asked at once, so that the longest term counts. */
function termsByRequirement(
  points: readonly { when: readonly string[] }[],
  passages: readonly Passage[],
): ReadonlySet<string>[] {
  const found = new Map(passages.map((passage) => [passage, new Set<string>()]));
  const asked = [...new Set(points.flatMap(({ when }) => when))];
  for (const { term, passage } of findTerms(passages, asked)) found.get(passage)?.add(term);
  return [...found.values()];
}

function touching(
  { when }: { when: readonly string[] },
  obligations: readonly Requirement[],
  terms: readonly ReadonlySet<string>[],
): { requirements: Requirement[]; words: string[] } {
  const words = when.filter((term) => terms.some((found) => found.has(term)));
  const requirements = obligations.filter((_, at) => words.some((word) => terms[at]?.has(word)));
  return { requirements, words };
}

function textPassage({ text, source }: Requirement): Passage {
  return { text, startLine: source.startLine, endLine: source.endLine, kind: "item", scope: "in" };
}

function headingPassage({ section, source }: Requirement): Passage {
  return {
    text: section ?? "",
    startLine: source.startLine,
    endLine: source.endLine,
    kind: "heading",
    scope: "in",
  };
}

/** Direct words count most, then how much the concern weighs, then how many words and requirements speak of it. */
function strengthOf({ point, requirements, words, direct }: Touched<Concern>): number {
  const breadth = Math.min(words.length, 3) + Math.min(requirements.length, 3);
  return (direct ? 10 : 0) + 2 * (point.weight ?? 2) + breadth;
}
