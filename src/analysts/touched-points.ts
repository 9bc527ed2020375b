// Which concerns of an agent the requirements touch, by which words, and how strongly.
import type { AgentDefinition, Concern, DecisionRule } from "../agents/define.ts";
import type { Brief, Passage, Requirement } from "../domain/brief.ts";
import { findTerms } from "../domain/terms.ts";

/** A point of a checklist with the requirements that raise it, in the order of the brief. */
export interface Touched<Point> {
  readonly point: Point;
  readonly requirements: readonly Requirement[];
  /** The one of them that speaks of it most. */
  readonly strongest: Requirement;
  /** The words that raised it, as they stand in the brief. */
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

function touchedPoints<Point extends DecisionRule | Concern>(
  points: readonly Point[],
  brief: Brief,
): Touched<Point>[] {
  const { obligations, texts, headings } = readingOf(brief);
  const whens = points.map(({ when }) => when);
  const inText = placesByTerm(whens, texts);
  const inHeading = placesByTerm(whens, headings);
  const elsewise = placesByTerm(points.map(unlessOf), texts);
  return points.flatMap((point) => {
    const means = meant(unlessOf(point), elsewise);
    const direct = touching(point, obligations, inText, means);
    const touched = direct.requirements.length > 0 ? direct : touching(point, obligations, inHeading, means);
    return touched.strongest === null
      ? []
      : [{ point, ...touched, strongest: touched.strongest, direct: touched === direct }];
  });
}

/** A decision is weighed against the whole brief instead. */
function unlessOf(point: DecisionRule | Concern): readonly string[] {
  return "recommend" in point ? (point.unless ?? []) : [];
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

/** Where each term stands: the number of the passage, and the words as they stand there. */
type Places = ReadonlyMap<string, ReadonlyMap<number, string>>;

/** All terms are asked at once, so that the longest counts; each passage keeps the last words that a term found in it. */
function placesByTerm(terms: readonly (readonly string[])[], passages: readonly Passage[]): Places {
  const asked = [...new Set(terms.flat())];
  const places = new Map(asked.map((term) => [term, new Map<number, string>()]));
  if (asked.length === 0) return places;
  const numbers = new Map(passages.map((passage, at) => [passage, at]));
  for (const { term, found, passage } of findTerms(passages, asked)) {
    const at = numbers.get(passage);
    if (at !== undefined) places.get(term)?.set(at, found);
  }
  return places;
}

/** Whether the requirement at this place means what the point is about, and nothing else. */
function meant(unless: readonly string[], places: Places): (at: number) => boolean {
  return (at) => !unless.some((term) => places.get(term)?.has(at));
}

function touching(
  { when }: { when: readonly string[] },
  obligations: readonly Requirement[],
  places: Places,
  means: (at: number) => boolean,
): { requirements: Requirement[]; strongest: Requirement | null; words: string[] } {
  const own = new Map<number, string[]>();
  for (const term of new Set(when))
    for (const [at, found] of places.get(term) ?? []) own.set(at, [...(own.get(at) ?? []), found]);
  const touched = [...own].filter(([at]) => means(at)).sort(([a], [b]) => a - b);
  const most = Math.max(0, ...new Set(touched.map(([, found]) => found.length)));
  const strongest = touched.find(([, found]) => found.length === most)?.[0];
  return {
    requirements: touched.flatMap(([at]) => obligations[at] ?? []),
    strongest: strongest === undefined ? null : (obligations[strongest] ?? null),
    words: distinct(touched.flatMap(([, found]) => found)),
  };
}

/** Without repeats that differ in capitals only. */
function distinct(words: readonly string[]): string[] {
  return [...new Map(words.toReversed().map((word) => [word.toLowerCase(), word])).values()].toReversed();
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
