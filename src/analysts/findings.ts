// What an agent says about the points that the requirements touch: advice, risks, criteria, choices, each with its ids.
import type { Concern, DecisionRule } from "../agents/define.ts";
import type { AgentAnswer, AgentOutput } from "../domain/agent-output.ts";
import { clip, listed } from "./phrases.ts";
import type { Touched } from "./touched-points.ts";

type Inputs = Readonly<Record<string, AgentOutput>>;

/** One piece of advice for each concern. */
export function suggestionOf({
  point,
  requirements,
  words,
}: Touched<Concern>): AgentAnswer["suggestions"][number] {
  const ids = requirements.map(({ id }) => id);
  return { text: `${point.recommend} (${listed(ids)}: ${quoted(words)})`, requirementIds: ids };
}

export function riskOf({ point, requirements, strongest }: Touched<Concern>): AgentAnswer["risks"][number] {
  return {
    text: `${point.risk} It concerns ${strongest.id}, "${clip(strongest.text, 80)}".`,
    mitigation: point.recommend,
    requirementIds: requirements.map(({ id }) => id),
  };
}

/** The concern as a criterion of the requirement that speaks of it most; none where only a heading does. */
export function criterionOf({ point, strongest, direct }: Touched<Concern>): AgentAnswer["acceptance"] {
  if (!direct) return [];
  return [
    {
      requirementId: strongest.id,
      given: `this is built: ${clip(strongest.text, 160)}`,
      when: point.situation ?? `the check "${point.id}" is made`,
      then: point.accept,
      negative: point.negative ?? false,
      verify: point.verify,
    },
  ];
}

export function decisionOf(
  { point, requirements, words }: Touched<DecisionRule>,
  inputs: Inputs,
): AgentAnswer["decisions"][number] {
  const ids = requirements.map(({ id }) => id);
  return {
    title: point.title,
    choice: point.choice,
    rationale: [
      `${point.rationale} Grounds: ${listed(ids)} (${quoted(words)}).`,
      ...references(ids, inputs),
    ].join(" "),
    rejected: point.rejected.map(({ option, why }) => ({ option, why })),
    requirementIds: ids,
  };
}

/** Whether a colleague has already made this choice about the same requirement. */
export function isDecided(
  { title, requirementIds }: AgentAnswer["decisions"][number],
  inputs: Inputs,
): boolean {
  return Object.values(inputs).some(({ decisions }) =>
    decisions.some((made) => made.title === title && overlap(made.requirementIds, requirementIds)),
  );
}

/** Whether a colleague has already given this advice about the same requirement, in these or nearly these words. */
export function isSaid(
  { text, requirementIds }: AgentAnswer["suggestions"][number],
  inputs: Inputs,
): boolean {
  const words = contentWords(text);
  return Object.values(inputs).some(({ suggestions }) =>
    suggestions.some(
      (said) =>
        overlap(said.requirementIds, requirementIds) && likeness(words, contentWords(said.text)) > 0.5,
    ),
  );
}

function references(ids: readonly string[], inputs: Inputs): string[] {
  const made = Object.entries(inputs).flatMap(([role, { decisions }]) =>
    decisions
      .filter(({ requirementIds }) => overlap(requirementIds, ids))
      .map(({ title }) => `"${title}" (${role})`),
  );
  return made.length === 0 ? [] : [`Goes with ${listed(made)}.`];
}

function overlap(a: readonly string[], b: readonly string[]): boolean {
  return a.some((id) => b.includes(id));
}

function contentWords(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []);
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(1, a.size + b.size - shared);
}

function quoted(words: readonly string[]): string {
  return words
    .slice(0, 3)
    .map((word) => `"${word}"`)
    .join(", ");
}
