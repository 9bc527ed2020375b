// The evidence of complexity in a brief: which signals it gives, how strongly, and where first.
import type { Brief, Passage } from "../brief.ts";
import type { DimensionName } from "../complexity.ts";
import { evidenceOf } from "../evidence.ts";
import { findTerms, type TermHit } from "../terms.ts";
import { breadthStrength, loadOf, type EvidenceKind } from "./level-model.ts";
import { scaleFigures, type ScaleFigure } from "../words/scale-figures.ts";
import { kindOf } from "./signal-kinds.ts";
import type { ComplexitySignal } from "./signal.ts";
import { complexitySignals } from "./signals.ts";

export interface Evidence {
  /** The signal that was found; null for a figure or a count. */
  readonly signal: string | null;
  readonly kind: EvidenceKind;
  readonly dimension: DimensionName;
  /** From 0, hardly touched, to 1, one of the things that the brief is about. */
  readonly strength: number;
  readonly text: string;
  readonly line: number;
  readonly quote: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly risk: string | null;
  readonly roles: readonly string[];
}

/** Everything that speaks for effort in what the brief asks for, heaviest first. */
export function gatherEvidence(brief: Brief): Evidence[] {
  const passages = evidenceOf(brief);
  const asked = passages.filter(({ scope }) => scope === "in");
  const rarity = 1 + asked.reduce((sum, { text }) => sum + text.length, 0) / charactersToAMention;
  const opening = new Set(passages.filter(({ startLine }, at) => at < openingPassages || startLine === 0));
  const signals = complexitySignals.flatMap((signal) =>
    evidenceFor(
      signal,
      findTerms(passages, signal.terms).filter(({ passage }) => passage.scope === "in"),
      opening,
      rarity,
    ),
  );
  const figures = scaleFigures(passages).map(evidenceOfFigure);
  return [...signals, ...figures, ...breadthOf(brief)].sort((a, b) => loadOf(b) - loadOf(a));
}

/** In so many characters almost any word comes up once by itself. */
const charactersToAMention = 3000;
/** What stands here, or was given beside the brief, says what it is about. */
const openingPassages = 6;
const openingCounts = 2;
/** One mention in passing is half of what two would be worth already. */
const inPassing = 0.5;

function evidenceFor(
  signal: ComplexitySignal,
  hits: readonly TermHit[],
  opening: ReadonlySet<Passage>,
  rarity: number,
): Evidence[] {
  const [first] = hits;
  if (first === undefined) return [];
  const { id, dimension, asksFor, risk, roles } = signal;
  const words = [...new Set(hits.map(({ term }) => term))].slice(0, 4);
  return [
    {
      signal: id,
      kind: kindOf(id),
      dimension,
      strength: strengthOf(hits, opening, rarity),
      text: `The brief asks for ${asksFor}: ${words.join(", ")}.`,
      line: first.line,
      quote: first.quote,
      ...linesOf(first.passage),
      risk,
      roles,
    },
  ];
}

function strengthOf(hits: readonly TermHit[], opening: ReadonlySet<Passage>, rarity: number): number {
  const lines = new Set(hits.map(({ line }) => line)).size;
  const opens = hits.some(({ passage }) => opening.has(passage));
  const share = Math.min(1, (lines + (opens ? openingCounts : 0)) / rarity);
  return lines === 1 && !opens ? share * inPassing : share;
}

function evidenceOfFigure({ weight, text, kind, passage }: ScaleFigure): Evidence {
  return {
    signal: null,
    kind: "hard",
    dimension: kind === "speed" ? "technical" : "scale",
    strength: weight,
    text: `The brief sets a figure to be met: ${text}.`,
    line: passage.startLine,
    quote: passage.text.slice(0, 200),
    ...linesOf(passage),
    risk:
      kind === "availability" || kind === "amount"
        ? `Whether ${text} can be met shows only under real load.`
        : null,
    roles: [],
  };
}

/** Many separate obligations are work of their own, whatever each is about. */
function breadthOf({ requirements }: Brief): Evidence[] {
  const [first] = requirements;
  if (first === undefined) return [];
  const { startLine, endLine, quote } = first.source;
  return [
    {
      signal: null,
      kind: "breadth",
      dimension: "team",
      strength: breadthStrength(requirements.length),
      text:
        requirements.length === 1
          ? "The brief states one requirement."
          : `The brief states ${requirements.length} separate requirements.`,
      line: startLine,
      quote,
      startLine,
      endLine,
      risk: null,
      roles: [],
    },
  ];
}

/** What the caller gave beside the brief has no line; a source needs one, so it points at the first. */
function linesOf({ startLine, endLine }: Passage): { startLine: number; endLine: number } {
  return { startLine: Math.max(1, startLine), endLine: Math.max(1, endLine) };
}
