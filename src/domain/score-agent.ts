// How strongly a brief calls for one specialist.
import type { Brief } from "./brief.ts";
import type { ComplexityProfile } from "./complexity.ts";
import { evidenceOf } from "./evidence.ts";
import type { Reason } from "./source.ts";
import { findTerms, type TermHit } from "./terms.ts";

export type AgentReach = "broad" | "usual" | "narrow";

/** What selection needs to know of an agent. */
export interface SelectableAgent {
  readonly role: string;
  readonly dependsOn: readonly string[];
  readonly pinned: boolean;
  readonly aboveModerate: boolean;
  /** How many projects need the trade: nearly all, many, or only those that say so in words that mean nothing else. */
  readonly reach?: AgentReach;
  readonly triggers: readonly { readonly term: string; readonly weight: number }[];
  readonly hints?: readonly (readonly string[])[];
  readonly checklist: readonly { readonly when: readonly string[]; readonly weight?: number }[];
}

export interface AgentScore {
  /** What the words of the brief say for the agent, and with it what the analysis adds. */
  readonly evidence: number;
  readonly score: number;
  readonly triggered: boolean;
  readonly reasons: Reason[];
}

const usualWeight = 2;
const hintWeight = 1;
/** What the analysis adds for a role it calls for: much, but less than two clear words of the brief. */
const requiredBonus = 2;
const levelBonus = 4;
const backgroundShare = 0.25;
/** Each further hit of the same concern tells half of what the one before told. */
const repeatShare = 0.5;
const mostReasons = 5;
/** How much more evidence it takes where all of it is hints. */
const hintsOnly = 1.5;
/** What is enough in a note and in a specification; of a trade that nearly every project needs, less will do. */
const enough = { broad: [1.2, 1.7], usual: [2, 4], narrow: [2, 4] } as const;
/** Up to how many passages a brief is a note, and from how many on a specification or a book. */
const notePassages = 6;
const specificationPassages = 100;
const bookPassages = 240;
/** What share of enough evidence a call by the analysis needs beside it. */
const shareForCall = 0.3;

/** The score, whether it is enough to bring the agent in, and the words that speak for it, strongest first. */
export function scoreAgent(agent: SelectableAgent, brief: Brief, profile: ComplexityProfile): AgentScore {
  const hits = weighedHits(agent, brief);
  const sum = sumOf(hits);
  const evidence = round(sum);
  const bar = thresholdFor(agent, brief) * (isClear(hits, brief) ? 1 : hintsOnly);
  const called = callsOf(agent, profile, agent.reach === "broad" || sum >= bar * shareForCall);
  return {
    evidence,
    score: round(called.reduce((all, { bonus }) => all + bonus, evidence)),
    triggered: called.length > 0 || sum >= bar,
    reasons: [...reasonsOf(hits), ...called.map(({ text }) => ({ text, line: 0, quote: "" }))].slice(
      0,
      mostReasons,
    ),
  };
}

interface WeighedHit extends TermHit {
  readonly group: number;
  readonly weight: number;
}

function weighedHits(agent: SelectableAgent, brief: Brief): WeighedHit[] {
  const terms = termsOf(agent);
  return findTerms(evidenceOf(brief), terms.list)
    .map((hit) => ({ ...hit, ...(terms.weights.get(hit.term) ?? { group: -1, weight: 0 }) }))
    .map((hit) =>
      hit.passage.scope === "background" ? { ...hit, weight: hit.weight * backgroundShare } : hit,
    )
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
}

interface AgentTerms {
  readonly list: readonly string[];
  readonly weights: ReadonlyMap<string, { group: number; weight: number }>;
}

const termsByAgent = new WeakMap<SelectableAgent, AgentTerms>();

/** Every word that speaks for the agent, with its highest weight and the concern it belongs to. */
function termsOf(agent: SelectableAgent): AgentTerms {
  const known = termsByAgent.get(agent);
  if (known !== undefined) return known;
  const groups = [
    ...agent.checklist.map(({ when, weight }) => ({ when, weight: weight ?? usualWeight })),
    ...agent.triggers.map(({ term, weight }) => ({ when: [term], weight })),
    ...(agent.hints ?? []).map((when) => ({ when, weight: hintWeight })),
  ];
  const weights = new Map<string, { group: number; weight: number }>();
  groups.forEach(({ when, weight }, group) => {
    for (const term of when)
      if (weight > (weights.get(term)?.weight ?? -1)) weights.set(term, { group, weight });
  });
  const terms = { list: [...weights.keys()], weights };
  termsByAgent.set(agent, terms);
  return terms;
}

function sumOf(hits: readonly WeighedHit[]): number {
  const seen = new Map<number, number>();
  return hits.reduce((sum, { group, weight }) => {
    const before = seen.get(group) ?? 0;
    seen.set(group, before + 1);
    return sum + weight * repeatShare ** before;
  }, 0);
}

/**
 * One clear word is enough in a note; in a long specification almost every word comes up once, so there it takes two,
 * and in a book of requirements a little more with every doubling.
 */
function thresholdFor({ reach = "usual" }: SelectableAgent, brief: Brief): number {
  const [inNote, inSpecification] = enough[reach];
  const passages = passagesOf(brief);
  if (passages > bookPassages) return inSpecification + Math.log2(passages / bookPassages);
  const length = (passages - notePassages) / (specificationPassages - notePassages);
  return inNote + (inSpecification - inNote) * Math.min(1, Math.max(0, length));
}

/** In a specification the everyday words of a trade come up by themselves, so there it takes more hints than clear words. */
function isClear(hits: readonly WeighedHit[], brief: Brief): boolean {
  return hits.some(({ weight }) => weight >= usualWeight) || passagesOf(brief) < specificationPassages / 2;
}

/** How long the brief is; a text without paragraphs is told by what it asks for. */
function passagesOf(brief: Brief): number {
  const passages = evidenceOf(brief).filter(({ scope }) => scope === "in").length;
  return Math.max(passages, brief.requirements.length);
}

interface Call {
  readonly text: string;
  readonly bonus: number;
}

/** Of a trade that not every project needs, the analysis calls nobody for whom the brief itself says next to nothing. */
function callsOf(agent: SelectableAgent, profile: ComplexityProfile, isHeard: boolean): Call[] {
  const isLarge = profile.level === "complex" || profile.level === "extreme";
  return [
    ...(isHeard && profile.requiredAgents.includes(agent.role)
      ? [{ text: "Called for by what makes the project hard.", bonus: requiredBonus }]
      : []),
    ...(agent.aboveModerate && isLarge
      ? [{ text: `Called for by the level: the project is ${profile.level}.`, bonus: levelBonus }]
      : []),
  ];
}

function reasonsOf(hits: readonly WeighedHit[]): Reason[] {
  const first = new Map<string, WeighedHit>();
  for (const hit of hits) {
    if (first.size === mostReasons) break;
    if (!first.has(hit.term)) first.set(hit.term, hit);
  }
  return [...first.values()].map(({ found, line, quote }) => ({
    text: `The brief speaks of "${found}".`,
    line,
    quote,
  }));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
