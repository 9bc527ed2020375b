// The decisions of a plan that other plans could make for the same reasons: by agents, with a rationale, in words that
// name nobody. What the agents of the house say by themselves is no news.
import { oneLine, likeness, sentence, wordsOf } from "../prp-compile/text.ts";
import type { Prp, PrpDecision } from "../prp.ts";
import type { Candidate } from "./candidate.ts";
import { fewestTerms, kindredLikeness } from "./figures.ts";
import { namesIn, whatIsParticular, type Names } from "./particular.ts";
import { situationTags, situationText, subjectsOf } from "./situation.ts";
import { knownTechnology, wordsOfText, type Vocabulary } from "./vocabulary.ts";

export function decisionCandidates(prp: Prp, vocabulary: Vocabulary): Candidate[] {
  const names = namesIn(prp, vocabulary);
  const known = vocabulary.texts.map(wordsOf);
  return prp.decisions
    .filter(({ status, by }) => status === "decided" && vocabulary.roles.includes(by))
    .map((decision) => candidateOf(decision, { prp, vocabulary, names, known }));
}

interface Background {
  readonly prp: Prp;
  readonly vocabulary: Vocabulary;
  readonly names: Names;
  readonly known: readonly ReadonlySet<string>[];
}

function candidateOf(decision: PrpDecision, { prp, vocabulary, names, known }: Background): Candidate {
  const subjects = subjectsIn(decision, prp, vocabulary);
  const description = `${oneLine(decision.title, 120)}: ${oneLine(decision.choice, 240)}`;
  const notes = notesOf(decision);
  const text = `${description}\n${notes}`;
  return {
    category: "decision",
    description,
    whenToUse: situationText(subjects),
    whenNotToUse: "When the brief decides otherwise, or the reason does not hold there.",
    notes,
    tags: situationTags(subjects, { level: prp.level, agents: [decision.by] }, vocabulary).filter(isNoLevel),
    name: `decision ${decision.title}`,
    terms: subjects.length,
    objection: objectionTo(decision, subjects, known) ?? whatIsParticular(text, names),
    unclear: /[^\P{L}\p{sc=Latin}]/u.test(text),
  };
}

/** A choice holds for projects of any size; its level would only hide it. */
function isNoLevel(tag: string): boolean {
  return !tag.startsWith("level:");
}

/** What the requirements it rests on are about, and the technologies that it names. */
function subjectsIn(
  { requirementIds, title, choice }: PrpDecision,
  prp: Prp,
  vocabulary: Vocabulary,
): string[] {
  const own = prp.requirements.filter(({ id }) => requirementIds.includes(id));
  const named = prp.stack.flatMap(({ name }) => {
    const technology = knownTechnology(name);
    const isNamed = wordsOfText(`${title} ${choice}`).includes(name.toLowerCase());
    return technology !== null && isNamed ? [technology] : [];
  });
  return [...new Set([...named, ...subjectsOf(own, vocabulary)])];
}

function notesOf({ choice, rationale, rejected }: PrpDecision): string {
  const others = rejected.map(
    ({ option, why }) => `Not ${oneLine(option, 120)}: ${sentence(oneLine(why, 200))}`,
  );
  return [
    sentence(oneLine(choice, 240)),
    `Because: ${sentence(oneLine(rationale, 400))}`,
    ...others.slice(0, 4),
  ].join(" ");
}

function objectionTo(
  { choice, rationale }: PrpDecision,
  subjects: readonly string[],
  known: readonly ReadonlySet<string>[],
): string | null {
  const words = wordsOf(choice);
  if (known.some((text) => likeness(words, text) >= kindredLikeness))
    return "It says nothing beyond what the agents know by themselves.";
  if (rationale.trim() === "") return "It gives no reason, so nobody could tell whether it fits elsewhere.";
  if (subjects.length < fewestTerms)
    return "Too little of it is general: its situation would fit nearly every brief.";
  return null;
}
