// The evidence of complexity in a brief: which signals it gives, how often, and where first.
import type { Brief, Passage } from "../brief.ts";
import type { DimensionName } from "../complexity.ts";
import type { ComplexitySignal } from "./signal.ts";
import { complexitySignals } from "./signals.ts";
import { evidenceOf } from "../evidence.ts";
import { scaleFigures, type ScaleFigure } from "./scale-figures.ts";
import { placesElsewhere } from "./elsewhere.ts";
import { termStemsOf } from "../words/stems.ts";
import { findTerms, type TermHit } from "../terms.ts";

export interface Evidence {
  /** The signal that was found; null for a figure or a count. */
  readonly signal: string | null;
  readonly dimension: DimensionName;
  readonly load: number;
  readonly text: string;
  readonly line: number;
  readonly quote: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly risk: string | null;
  readonly roles: readonly string[];
  /** The brief asks for it; false when it is only spoken of in the background. */
  readonly asked: boolean;
}

const backgroundShare = 0.25;
/** What makes a project hard may fill a brief; of ordinary things there is soon enough said. */
const strongestRepeat = { ordinary: 1.5, serious: 2.6 };
const seriousWeight = 0.3;
/** Another word for the same thing tells a little less than another place. */
const wordShare = 0.75;

/** Everything that speaks for effort, heaviest first. */
export function gatherEvidence(brief: Brief): Evidence[] {
  const passages = evidenceOf(brief);
  const asked = passages.filter(({ scope, kind }) => scope === "in" && kind !== "heading").length;
  const signals = complexitySignals.flatMap((signal) =>
    evidenceFor(signal, [...findTerms(passages, signal.terms), ...placesElsewhere(brief, signal)], asked),
  );
  const figures = scaleFigures(passages).map(evidenceOfFigure);
  return [
    ...signals,
    ...figures,
    ...breadthOf(brief),
    ...severalPartsIn(signals),
    ...publicDutyIn([...signals, ...figures]),
  ].sort((a, b) => b.load - a.load);
}

function evidenceFor(signal: ComplexitySignal, hits: readonly TermHit[], asked: number): Evidence[] {
  const first = hits.find(({ passage }) => passage.scope === "in") ?? hits[0];
  if (first === undefined) return [];
  const words = [...new Set(hits.map(({ term }) => term))].slice(0, 4);
  const { dimension, risk, roles, weight } = signal;
  const serious = weight >= seriousWeight;
  const limit = serious ? strongestRepeat.serious : strongestRepeat.ordinary;
  const frequency = frequencyOf(hits, serious ? densityIn(asked) : 1);
  return [
    {
      signal: signal.id,
      dimension,
      risk,
      roles,
      load: weight * Math.min(limit, frequency),
      text: `The brief asks for ${signal.asksFor}: ${words.join(", ")}.`,
      line: first.line,
      quote: first.quote,
      ...linesOf(first.passage),
      asked: first.passage.scope === "in",
    },
  ];
}

/** 1 for one mention, a third more for each doubling; the tenth mention tells almost nothing new. */
function frequencyOf(hits: readonly TermHit[], density: number): number {
  const passages = [...new Set(hits.map(({ passage }) => passage))];
  const places = passages.reduce((sum, { scope }) => sum + (scope === "in" ? 1 : backgroundShare), 0);
  const words = new Set(
    hits.filter(({ passage }) => passage.scope === "in").map(({ term }) => termStemsOf(term).at(-1)),
  );
  const said = Math.max(places, 1 + wordShare * (words.size - 1));
  const count = Math.max(said, Math.min(mostByDensity, said * density));
  return places < 1 ? places : 1 + Math.log2(count) / 3;
}

/** In a brief of ten lines one mention is a tenth of the wish: who writes little must not seem to want little. */
function densityIn(asked: number): number {
  return usualLength / Math.max(1, Math.min(usualLength, asked));
}

const usualLength = 30;
const mostByDensity = 4;

function evidenceOfFigure({ weight, text, kind, passage }: ScaleFigure): Evidence {
  return {
    signal: null,
    dimension: kind === "speed" ? "technical" : "scale",
    load: weight,
    text: `The brief sets a figure to be met: ${text}.`,
    line: passage.startLine,
    quote: passage.text.slice(0, 200),
    ...linesOf(passage),
    risk:
      kind === "availability" || kind === "amount"
        ? `Whether ${text} can be met shows only under real load.`
        : null,
    roles: [],
    asked: true,
  };
}

/** Many separate obligations are work of their own, whatever each is about. */
function breadthOf(brief: Brief): Evidence[] {
  const count = brief.requirements.length;
  const steps = [12, 25, 50, 90].filter((step) => count >= step).length;
  const first = brief.requirements[0];
  if (steps === 0 || first === undefined) return [];
  const { startLine, endLine, quote } = first.source;
  const text = `The brief states ${count} separate requirements.`;
  return [
    {
      signal: null,
      dimension: "team",
      load: 0.1 * steps,
      text,
      line: startLine,
      quote,
      startLine,
      endLine,
      risk: null,
      roles: [],
      asked: true,
    },
  ];
}

const ordinaryParts = new Set([
  "storage",
  "sign-in",
  "http-api",
  "web-client",
  "mobile",
  "background-work",
  "integration",
  "payments",
  "business-rules",
  "exchange",
  "strict-authorization",
]);
const partsOfAnApplication = 4;

/** Storage, sign-in, an interface and screens are each soon made; together they are an application. */
function severalPartsIn(signals: readonly Evidence[]): Evidence[] {
  const parts = signals.filter(({ signal, asked }) => asked && signal !== null && ordinaryParts.has(signal));
  const [first] = parts;
  if (first === undefined || parts.length < partsOfAnApplication) return [];
  const text = `The brief asks for ${parts.length} ordinary parts that must work together.`;
  return [{ ...first, signal: null, dimension: "technical", load: 0.32, text, risk: null, roles: [] }];
}

/** A service to a whole people that holds what they cannot change or replace is harder than either alone. */
function publicDutyIn(signals: readonly Evidence[]): Evidence[] {
  const asked = signals.filter((evidence) => evidence.asked);
  const duty = asked.find(({ signal }) => signal === "public-scale-law");
  const held = asked.find(
    ({ signal, dimension, load }) =>
      signal === "health-data" ||
      signal === "money-movement" ||
      (signal === null && dimension === "scale" && load >= millions),
  );
  if (duty === undefined || held === undefined) return [];
  const text = "The brief asks for a service to the public on which the health or money of many depends.";
  return [{ ...held, signal: null, load: publicDutyLoad, text, risk: null }];
}

const publicDutyLoad = 1.2;
/** The load of a figure in the millions. */
const millions = 0.5;

/** What the caller gave beside the brief has no line; a source needs one, so it points at the first. */
function linesOf({ startLine, endLine }: Passage): { startLine: number; endLine: number } {
  return { startLine: Math.max(1, startLine), endLine: Math.max(1, endLine) };
}
