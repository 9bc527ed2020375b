// The approach of a plan, in general words: in which order its kind of project is built, and how it is tested.
import type { Requirement } from "../brief.ts";
import { layerOf, type Layer } from "../prp-compile/layers.ts";
import { enumerate } from "../prp-compile/text.ts";
import type { Prp, PrpTest } from "../prp.ts";
import type { Candidate } from "./candidate.ts";
import { fewestTerms } from "./figures.ts";
import { situationTags, situationText, subjectsOf, technologiesOf } from "./situation.ts";
import type { Vocabulary } from "./vocabulary.ts";

const fewestStages = 2;

export function approachCandidate(prp: Prp, vocabulary: Vocabulary): Candidate {
  const subjects = [...technologiesOf(prp), ...subjectsOf(prp.requirements, vocabulary)];
  const stages = stagesOf(prp);
  return {
    category: "approach",
    description: `Task order and test approach of a ${prp.level} project about ${enumerate(subjects.slice(0, 4)).replaceAll("*", "")}`,
    whenToUse: situationText(subjects),
    whenNotToUse: "When the brief or an existing code base asks for another order.",
    notes: [orderText(prp, stages), testText(prp.tests)].join(" "),
    tags: situationTags(subjects, prp, vocabulary),
    name: ["approach", prp.level, ...subjects.slice(0, 3)].join(" "),
    terms: subjects.length,
    objection: objectionTo(subjects, stages),
    unclear: false,
  };
}

function objectionTo(subjects: readonly string[], stages: readonly string[]): string | null {
  if (subjects.length < fewestTerms)
    return "Too little of it is general: its situation would fit nearly every brief.";
  if (stages.length < fewestStages) return "It says nothing beyond what BACO knows: there is only one stage.";
  return null;
}

/** What is built, in order; stages that follow each other more than once are told once. */
function stagesOf({ tasks, requirements }: Prp): string[] {
  const byId = new Map(
    requirements.map((each) => [each.id, { ...each, section: null } satisfies Requirement]),
  );
  const layers = tasks
    .map(({ requirementIds }) => requirementIds.flatMap((id) => byId.get(id) ?? []))
    .filter((told) => told.length > 0)
    .map((told) => stageNames[layerOf(told)]);
  return [...new Set(layers)];
}

const stageNames: Readonly<Record<Layer, string>> = {
  rules: "what binds everything",
  data: "what keeps the data",
  entry: "who may come in",
  core: "the work itself",
  surface: "what people see",
  guard: "protection and operation",
  docs: "documentation",
  later: "what may come later",
};

function orderText({ tasks }: Prp, stages: readonly string[]): string {
  const sizes = shares(
    tasks.map(({ size }) => sizeNames[size]),
    Object.values(sizeNames),
  );
  return `Built in this order: ${stages.join(", then ")}. Of its tasks, ${sizes}.`;
}

const sizeNames = { S: "small", M: "of middle size", L: "large" } as const;

function testText(tests: readonly PrpTest[]): string {
  if (tests.length === 0) return "";
  const levels = shares(
    tests.map(({ level }) => level),
    ["unit", "integration", "end-to-end", "manual"],
  );
  return `Of its tests, ${levels}.`;
}

/** In words, the largest share first: figures of another project would only be taken for figures of this one. */
function shares(found: readonly string[], names: readonly string[]): string {
  const told = names
    .map((name) => ({ name, part: found.filter((one) => one === name).length / found.length }))
    .filter(({ part }) => part > 0)
    .sort((a, b) => b.part - a.part)
    .map(({ name, part }) => `${shareName(part)} were ${name}`);
  return enumerate(told);
}

function shareName(part: number): string {
  if (part > 0.9) return "nearly all";
  if (part > 0.5) return "most";
  return part > 0.2 ? "some" : "few";
}
