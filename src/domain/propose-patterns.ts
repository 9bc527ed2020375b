// What later plans may learn from a plan that a person approved: patterns in general words, each with a verdict.
import type { Pattern } from "./pattern.ts";
import { approachCandidate } from "./pattern-rules/approach.ts";
import type { Candidate } from "./pattern-rules/candidate.ts";
import { decisionCandidates } from "./pattern-rules/decisions.ts";
import {
  firstConfidence,
  minProposalConfidence,
  proposalShares,
  specificTerms,
  unclearCeiling,
} from "./pattern-rules/figures.ts";
import { kinOf, refined, saysTheSame } from "./pattern-rules/kinship.ts";
import type { Vocabulary } from "./pattern-rules/vocabulary.ts";
import { withoutSecrets } from "./secrets.ts";
import { oneLine } from "./prp-compile/text.ts";
import type { Prp } from "./prp.ts";

export interface ApprovedPlan {
  readonly prp: Prp;
  /** How well it is told when each requirement is met, from 0 to 1: a part of the plan's confidence. */
  readonly coverage: number;
  /** ISO time of the approval. */
  readonly time: string;
}

/** `store`: a new pattern. `refine`: one that is there, as it becomes. `reject`: nothing; the reason says why. */
export interface Proposal {
  readonly verdict: "store" | "refine" | "reject";
  readonly reason: string;
  /** How far the plan bears it out, from 0 to 1; under 0.7 a new pattern waits for a person. */
  readonly confidence: number;
  readonly pattern: Pattern;
}

/** The proposals of the plan, given what is stored; the same plan gives the same proposals. */
export function proposePatterns(
  plan: ApprovedPlan,
  vocabulary: Vocabulary,
  stored: readonly Pattern[],
): Proposal[] {
  const candidates = [approachCandidate(plan.prp, vocabulary), ...decisionCandidates(plan.prp, vocabulary)];
  const proposals: Proposal[] = [];
  for (const candidate of candidates)
    proposals.push(judge(candidate, plan, withProposals(stored, proposals)));
  return proposals;
}

/** The patterns after these proposals. */
export function withProposals(stored: readonly Pattern[], proposals: readonly Proposal[]): Pattern[] {
  const changed = new Map(
    proposals.flatMap(({ verdict, pattern }) => (verdict === "reject" ? [] : [[pattern.id, pattern]])),
  );
  const known = new Set(stored.map(({ id }) => id));
  return [
    ...stored.map((pattern) => changed.get(pattern.id) ?? pattern),
    ...[...changed.values()].filter(({ id }) => !known.has(id)),
  ];
}

function judge(candidate: Candidate, plan: ApprovedPlan, stored: readonly Pattern[]): Proposal {
  const confidence = confidenceOf(candidate, plan);
  const pattern = patternOf(candidate, confidence, plan, stored);
  const verdict = (kind: Proposal["verdict"], reason: string, result = pattern): Proposal => ({
    verdict: kind,
    reason,
    confidence,
    pattern: result,
  });
  if (candidate.objection !== null) return verdict("reject", candidate.objection);
  const kin = kinOf(pattern, stored);
  if (kin === null) return verdict("store", reasonToStore(candidate, pattern));
  const { id, outcomes } = kin.pattern;
  if (saysTheSame(kin)) return verdict("reject", `It says what ${id} says already.`);
  if (outcomes.some(({ planId }) => planId === plan.prp.planId))
    return verdict("reject", `The plan has borne out ${id} already.`);
  return verdict("refine", `It bears out ${id}.`, refined(kin.pattern, pattern, plan.prp.planId, plan.time));
}

function reasonToStore({ terms, unclear }: Candidate, { state }: Pattern): string {
  if (state === "active")
    return `Nothing stored is like it, and its situation is told by ${String(terms)} words.`;
  return unclear
    ? "Nothing stored is like it; a person has to see whether it names anybody."
    : "Nothing stored is like it, but the plan bears it out too little: a person has to confirm it.";
}

function confidenceOf({ terms, unclear }: Candidate, { prp, coverage }: ApprovedPlan): number {
  const sum =
    proposalShares.confidence * prp.confidence +
    proposalShares.coverage * coverage +
    proposalShares.specificity * Math.min(1, terms / specificTerms);
  return Math.round(Math.min(unclear ? unclearCeiling : 1, sum) * 100) / 100;
}

function patternOf(
  { name, category, description, whenToUse, whenNotToUse, notes, tags }: Candidate,
  confidence: number,
  { prp, time }: ApprovedPlan,
  stored: readonly Pattern[],
): Pattern {
  return {
    id: freeId(name, stored),
    category,
    description: oneLine(description, 380),
    whenToUse: oneLine(whenToUse, 900),
    whenNotToUse,
    notes: oneLine(notes, 3000),
    tags,
    provenance: `plan ${prp.planId}: ${oneLine(withoutSecrets(prp.title), 80)}`,
    usageCount: 0,
    lastUsed: null,
    confidence: firstConfidence,
    outcomes: [],
    state: confidence >= minProposalConfidence ? "active" : "proposed",
    createdAt: time,
    usedIn: [],
  };
}

const longestName = 60;

/** A name out of the words, with a number behind it where that is taken. */
function freeId(words: string, stored: readonly Pattern[]): string {
  const name = (
    words
      .normalize("NFKD")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  )
    .join("-")
    .slice(0, longestName);
  const base = name.replace(/-+$/, "") || "pattern";
  const taken = new Set(stored.map(({ id }) => id));
  for (let number = 2, id = base; ; id = `${base}-${String(number++)}`) if (!taken.has(id)) return id;
}
