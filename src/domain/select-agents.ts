// Which specialists a project gets: scored by what the brief says, cut by the level's cap, and each choice explained.
import type { Brief } from "./brief.ts";
import { buildGraph } from "./build-graph.ts";
import type { ComplexityLevel, ComplexityProfile } from "./complexity.ts";
import { BacoError, exitCodes } from "./errors.ts";
import { nearestName } from "./nearest-name.ts";
import { scoreAgent, type SelectableAgent } from "./score-agent.ts";
import type { Candidate, Selection } from "./selection.ts";
import type { Reason } from "./source.ts";

export interface SelectionInput {
  readonly brief: Brief;
  readonly profile: ComplexityProfile;
  readonly agents: readonly SelectableAgent[];
  readonly maxAgents: Readonly<Record<ComplexityLevel, number>>;
  /** Roles that a person wants on the team, and roles they do not want. */
  readonly force: readonly string[];
  readonly forbid: readonly string[];
  /** Who ranked the candidates for the seats that the core leaves; the weight of the evidence does unless told. */
  readonly ranking?: Ranking;
}

export interface Ranking {
  /** Roles, best first; who is not named comes after them. Null: nobody could rank, and the evidence does after all. */
  readonly order: readonly string[] | null;
  /** Why nobody could; empty otherwise. */
  readonly failure: string;
}

/** A person named a role that no agent has. */
export class UnknownRoleError extends BacoError {
  override readonly name = "UnknownRoleError";
  override readonly exitCode = exitCodes.usage;
  constructor(
    readonly role: string,
    readonly known: readonly string[],
  ) {
    const near = nearestName(role, known);
    super(
      `There is no agent "${role}".`,
      `The roles are ${known.join(", ")}.`,
      near === null ? "Name one of these, or add the agent first." : `Did you mean ${near}?`,
    );
  }
}

/** Below what share of the strongest evidence a trade is mentioned in passing. */
const inPassing = 0.25;

interface Contender extends Candidate {
  readonly agent: SelectableAgent;
  readonly evidence: number;
  readonly triggered: boolean;
}

/** The team, who was cut and why, and who had no reason to come. The same input gives the same team. */
export function selectAgents(input: SelectionInput): Selection {
  refuseUnknownRoles(input);
  const contenders = markInPassing(input.agents.map((agent) => contend(agent, input)));
  const called = contenders.filter((one) => one.triggered || isWanted(one, input)).sort(byRank(input));
  const allowed = called.filter(({ role }) => !input.forbid.includes(role));
  const selected = seat(allowed, input);
  const dependsOnOf = Object.fromEntries(input.agents.map(({ role, dependsOn }) => [role, dependsOn]));
  return {
    cap: capOf(input),
    selected: selected.map((one) => withRank(candidateOf(one), input)),
    cut: called
      .filter((one) => !selected.includes(one))
      .map((one) => ({ ...candidateOf(one), why: whyCut(one, selected, input) })),
    notTriggered: contenders.filter((one) => !called.includes(one)).map(({ role }) => role),
    graph: buildGraph(
      selected.map(({ role }) => role),
      dependsOnOf,
    ),
  };
}

/** What there is to rank: the candidates for the seats that the core leaves, where there are more of them than seats. */
export function contestOf(
  selection: Selection,
  { agents, force, forbid }: SelectionInput,
): { readonly candidates: readonly Candidate[]; readonly seats: number } | null {
  const core = new Set([...force, ...agents.filter(({ pinned }) => pinned).map(({ role }) => role)]);
  const seated = selection.selected.filter(({ role }) => !core.has(role));
  const waiting = selection.cut.filter(({ role }) => !forbid.includes(role));
  if (seated.length === 0 || waiting.length === 0) return null;
  return { candidates: [...seated, ...waiting], seats: seated.length };
}

function refuseUnknownRoles({ agents, force, forbid }: SelectionInput): void {
  const known = agents.map(({ role }) => role);
  const unknown = [...force, ...forbid].find((role) => !known.includes(role));
  if (unknown !== undefined) throw new UnknownRoleError(unknown, known);
}

function contend(agent: SelectableAgent, { brief, profile }: SelectionInput): Contender {
  return { role: agent.role, agent, ...scoreAgent(agent, brief, profile) };
}

/**
 * Beside what a brief is about, what it mentions in passing calls nobody; only trades that nearly every project needs,
 * those with words of their own and those that the analysis calls come in all the same.
 */
function markInPassing(contenders: readonly Contender[]): readonly Contender[] {
  const strongest = Math.max(
    0,
    ...contenders.filter(({ agent }) => !agent.pinned).map(({ evidence }) => evidence),
  );
  return contenders.map((one) => {
    const { reach = "usual" } = one.agent;
    const isPassing = reach === "usual" && one.score === one.evidence && one.evidence < strongest * inPassing;
    return isPassing ? { ...one, triggered: false } : one;
  });
}

/** Pinned and forced members sit down first, the cap notwithstanding; the rest take the seats that are left. */
function seat(allowed: readonly Contender[], input: SelectionInput): Contender[] {
  const wanted = allowed.filter((one) => isWanted(one, input));
  const seats = Math.max(0, capOf(input) - wanted.length);
  return [...wanted, ...allowed.filter((one) => !isWanted(one, input)).slice(0, seats)];
}

function capOf({ maxAgents, profile }: SelectionInput): number {
  return maxAgents[profile.level];
}

function isWanted({ agent }: Contender, { force }: SelectionInput): boolean {
  return agent.pinned || force.includes(agent.role);
}

/**
 * The core first, in the order of the registry; then who was asked for; then by the weight of the evidence, in which
 * a call by the analysis counts for a bounded part, so that one line about a law does not outrank what most of the brief is about.
 * Whom a ranking names comes before the others, in its order.
 */
function byRank({ force, ranking }: SelectionInput): (a: Contender, b: Contender) => number {
  const rank = ({ agent }: Contender): number =>
    [agent.pinned, force.includes(agent.role), true].indexOf(true);
  const place = ({ role }: Contender): number => placeOf(role, ranking) ?? Infinity;
  const byPlace = (a: Contender, b: Contender): number => (place(a) === place(b) ? 0 : place(a) - place(b));
  return (a, b) => rank(a) - rank(b) || (rank(a) === 0 ? 0 : byPlace(a, b) || b.score - a.score);
}

/** Counted from 0; null for a role that no ranking names. */
function placeOf(role: string, ranking: Ranking | undefined): number | null {
  const place = ranking?.order?.indexOf(role) ?? -1;
  return place < 0 ? null : place;
}

function withRank(candidate: Candidate, { agents, force, ranking }: SelectionInput): Candidate {
  const isCore =
    force.includes(candidate.role) || agents.some(({ role, pinned }) => pinned && role === candidate.role);
  const place = placeOf(candidate.role, ranking);
  if (isCore || place === null) return candidate;
  const reason = { text: `The model ranked it number ${String(place + 1)}.`, line: 0, quote: "" };
  return { ...candidate, reasons: [...candidate.reasons, reason] };
}

function candidateOf({ role, score, reasons }: Contender): Candidate {
  return { role, score, reasons };
}

function whyCut(one: Contender, selected: readonly Contender[], input: SelectionInput): string {
  const { role, reasons } = one;
  if (input.forbid.includes(role)) {
    return input.force.includes(role)
      ? "You asked for it and left it out at once; leaving out counts."
      : "You left it out.";
  }
  const cap = capOf(input);
  const wanted = selected.filter((other) => isWanted(other, input)).map((other) => other.role);
  const better = selected.filter((other) => !isWanted(other, input)).map((other) => other.role);
  const cause = reasons[0] === undefined ? "Triggered" : `Triggered by ${causeOf(reasons[0])}`;
  return (
    [
      `${cause}, but a ${input.profile.level} project gets at most ${cap} ${cap === 1 ? "agent" : "agents"}`,
      ...(wanted.length > 0 ? [`${list(wanted)} ${wanted.length === 1 ? "is" : "are"} always kept`] : []),
      ...(better.length > 0
        ? [`${list(better)} ${better.length === 1 ? "ranks" : "rank"} higher${rankedBy(input)}`]
        : []),
    ].join("; ") + "."
  );
}

function rankedBy({ ranking }: SelectionInput): string {
  if (ranking === undefined) return "";
  return ranking.order === null
    ? ` by the evidence, since the model did not rank: ${ranking.failure.replace(/[.\s]+$/, "")}`
    : " with the model";
}

/** The word that was found, and its line; a reason without a word is told in short. */
function causeOf({ text, line }: Reason): string {
  const word = /"[^"]{1,80}"/.exec(text)?.[0] ?? "what the project is";
  return line > 0 ? `${word} (line ${line})` : word;
}

function list(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
