// The requirements of a PRP: the brief's own, in its order, each with the criteria that tell when it is met.
import type { AgentOutput } from "../agent-output.ts";
import type { Requirement } from "../brief.ts";
import { byPerson, measureOfPerson } from "./answers.ts";
import { criteriaLimit } from "./criteria-limit.ts";
import type { Material } from "./material.ts";
import { saysMore } from "./says-more.ts";
import { oneLine, likeness, numberIn, overlaps, wordsOf } from "./text.ts";
import type { AcceptanceCriterion, PrpRequirement } from "../prp.ts";
import type { Question } from "../question.ts";

export interface Requirements {
  readonly all: readonly PrpRequirement[];
  /** What a person does for the criteria that no command can check, by the id of the criterion. */
  readonly byHand: ReadonlyMap<string, string>;
}

/** Every requirement of the brief; `linked` are the questions of the PRP with the requirements they were asked for. */
export function compileRequirements(
  material: Material,
  linked: readonly { question: Question; requirementIds: readonly string[] }[],
): Requirements {
  const offers = offersByRequirement(material.outputs);
  const limit = criteriaLimit(material.level, material.wanted.length);
  const seen = new Set<string>();
  const made = material.brief.requirements.map((requirement) => {
    const isWanted = requirement.kind !== "exclusion";
    const criteria = isWanted
      ? numbered(requirement, [
          ...chosen(withoutEchoes(offers.get(requirement.id) ?? [], requirement), limit, seen),
          ...measured(requirement, material),
        ])
      : [];
    return { requirement, criteria };
  });
  return {
    all: made.map(({ requirement, criteria }) => ({
      id: requirement.id,
      kind: requirement.kind,
      text: requirement.text,
      source: requirement.source,
      questionIds: linked
        .filter(({ question, requirementIds }) => touches(question, requirementIds, requirement))
        .map(({ question }) => question.id),
      acceptance: criteria.map(({ criterion }) => criterion),
    })),
    byHand: new Map(
      made.flatMap(({ criteria }) =>
        criteria.flatMap(({ criterion, steps }): [string, string][] =>
          steps === "" ? [] : [[criterion.id, steps]],
        ),
      ),
    ),
  };
}

interface Offer {
  readonly given: string;
  readonly when: string;
  readonly then: string;
  readonly negative: boolean;
  readonly by: string;
  /** The steps of a check by hand; empty where a program can check. */
  readonly steps: string;
}

function offersByRequirement(outputs: readonly AgentOutput[]): Map<string, Offer[]> {
  const offers = new Map<string, Offer[]>();
  const criteriaFirst = outputs.toSorted(
    (a, b) => Number(b.role === "criteria") - Number(a.role === "criteria"),
  );
  for (const { role, acceptance } of criteriaFirst) {
    for (const { requirementId, given, when, then, negative, verify } of acceptance) {
      const list = offers.get(requirementId) ?? [];
      list.push({ given, when, then, negative, by: role, steps: stepsByHand(verify) });
      offers.set(requirementId, list);
    }
  }
  return offers;
}

function stepsByHand(verify: string): string {
  const steps = /^manual(?:ly)?:\s*(.+?)\.?$/i.exec(verify)?.[1] ?? "";
  return steps.split(/[^\p{L}\p{N}]+/u).length > 3 ? steps : "";
}

/** Where a model was asked for criteria of the requirement, those that only repeat it are no longer needed. */
function withoutEchoes(offers: readonly Offer[], { text }: Requirement): readonly Offer[] {
  if (!offers.some(({ by }) => by === "criteria")) return offers;
  const words = wordsOf(text);
  return offers.filter((offer) => saysMore(offer, words));
}

/**
 * Who was asked for nothing but criteria speaks first, then QA, then one from each specialist, then the rest; the best
 * refusal crowds out no clause of QA's.
 */
function chosen(offers: readonly Offer[], limit: number, seen: Set<string>): Offer[] {
  const fresh = withoutRepeats(offers, seen);
  const distinct = fresh.length > 0 ? fresh : withoutRepeats(offers, new Set());
  const queue = [...new Set([...firstOfEach(distinct), ...distinct])].sort((a, b) => rankOf(a) - rankOf(b));
  const kept = queue.slice(0, limit);
  const refusal = queue.find(({ negative }) => negative);
  if (refusal && !kept.includes(refusal)) {
    // Where one criterion is all, a refusal that qa asks for comes on top: what takes input is given wrong input.
    if (limit > 1) kept.splice(-1, kept.at(-1)?.by === "qa" && kept.length > 1 ? 0 : 1, refusal);
    else if (refusal.by === "qa") kept.push(refusal);
  }
  for (const offer of kept) seen.add(essence(offer));
  return kept;
}

function firstOfEach(offers: readonly Offer[]): Offer[] {
  const first = new Map<string, Offer>();
  for (const offer of offers) if (!first.has(offer.by)) first.set(offer.by, offer);
  return [...first.values()];
}

const speakers = ["criteria", "qa"];

function rankOf({ by }: Offer): number {
  const rank = speakers.indexOf(by);
  return rank < 0 ? speakers.length : rank;
}

/** Drops near-duplicates, and outcomes that another requirement has been given already. */
function withoutRepeats(offers: readonly Offer[], seen: ReadonlySet<string>): Offer[] {
  const kept: { offer: Offer; words: ReadonlySet<string> }[] = [];
  for (const offer of offers) {
    const words = wordsOf(`${offer.when} ${offer.then}`);
    // Bad input is refused in the same words everywhere, and is to be tried everywhere all the same.
    const isKnown = seen.has(essence(offer)) && !(offer.negative && offer.by === "qa");
    const repeats = isKnown || kept.some((other) => isRepeat(other, { offer, words }));
    if (!repeats) kept.push({ offer, words });
  }
  return kept.map(({ offer }) => offer);
}

interface Weighed {
  readonly offer: Offer;
  readonly words: ReadonlySet<string>;
}

function isRepeat(a: Weighed, b: Weighed): boolean {
  return (
    a.offer.negative === b.offer.negative &&
    (essence(a.offer) === essence(b.offer) ||
      likeness(a.words, b.words) > 0.75 ||
      (a.offer.negative && likeness(wordsOf(a.offer.then), wordsOf(b.offer.then)) > 0.44))
  );
}

function essence({ then }: Offer): string {
  return then.toLowerCase();
}

function numbered(
  requirement: Requirement,
  offers: readonly Offer[],
): { criterion: AcceptanceCriterion; steps: string }[] {
  const criteria = offers.length > 0 ? offers : [inItsOwnWords(requirement)];
  const number = numberIn(requirement.id);
  return criteria.map(({ given, when, then, negative, by, steps }, index) => ({
    criterion: {
      id: `AC-${String(number)}.${String(index + 1)}`,
      given: byId(given, requirement),
      when: byId(when, requirement),
      then,
      negative,
      by,
    },
    steps,
  }));
}

/** The clause with the requirement's id in place of its words, which stand right above it. */
function byId(clause: string, { id, text }: Requirement): string {
  const words = oneLine(text, 400);
  const at = words.length < 16 ? -1 : clause.indexOf(words.slice(0, 16));
  const end = clause.slice(at).replace(/[\s.…]+$/, "");
  if (at < 0 || !words.startsWith(end)) return clause;
  return `${clause.slice(0, at)}${id}`.replace(/^this is built: (REQ-\d+)$/, "$1 is built");
}

/** A measure that a person named comes on top of what the team wrote. */
function measured(requirement: Requirement, { answers }: Material): Offer[] {
  const measure = measureOfPerson(requirement, answers);
  if (measure === null) return [];
  const given = "the product as this plan leaves it";
  return [
    { given, when: `${requirement.id} is measured`, then: measure, negative: false, by: byPerson, steps: "" },
  ];
}

/** What is left when nobody on the team wrote a criterion: the requirement itself, split at its condition. */
function inItsOwnWords({ id, text }: Requirement): Offer {
  const line = oneLine(text, 400);
  const condition = /^(?:when|whenever|if|once|after)\s([^,]{3,160}),\s*(?:then\s)?(.{3,})$/i.exec(line);
  return {
    given: "the product as this plan leaves it",
    when: condition?.[1] ?? `${id} is exercised`,
    then: condition?.[2] ?? line,
    negative: false,
    by: "planner",
    steps: "",
  };
}

function touches(question: Question, requirementIds: readonly string[], requirement: Requirement): boolean {
  return (
    requirementIds.includes(requirement.id) ||
    question.source.some((source) => overlaps(source, requirement.source))
  );
}
