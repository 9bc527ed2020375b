// What the product is for: the goals that the brief states, or its main sections where it states none.
import type { Brief, Passage } from "../brief.ts";
import type { Group } from "./groups.ts";
import type { Material } from "./material.ts";
import { label, oneLine, overlaps, sentence, sharedWords, wordsOf } from "./text.ts";
import { speakingName } from "./titles.ts";
import type { Prp } from "../prp.ts";

type Objective = Prp["objectives"][number];
const objectiveLimit = 6;

/** One to six objectives, each with the requirements that serve it. */
export function compileObjectives(material: Material, groups: readonly Group[]): Objective[] {
  const stated = goalsOf(material.brief).map((goal) => fromGoal(goal, material));
  if (stated.length > 0) return stated;
  const summary = sentence(summaryOf(material.brief));
  const built = bySection(mainGroups(groups), material.brief.title);
  // What the summary right above them says is not said again.
  const more = built.filter(({ text }) => text !== summary);
  const told = (more.length > 0 ? more : built).slice(0, objectiveLimit);
  if (told.length > 0) return told;
  return [{ text: summary, requirementIds: [] }];
}

/** What the project is, in one to a few sentences of the brief. */
export function summaryOf({ summary, title, requirements }: Brief): string {
  const words = oneLine(summary, 500) || oneLine(title, 200);
  return words === "" ? (requirements[0]?.text ?? "A brief without words.") : words;
}

const goalHeading =
  /^(?:[\d.]+\s*)?(?:(?:project|product|business|main|key|primary|high.level)\s)?(?:goals?|objectives?|aims?|purpose)\b/i;

/** Items under a heading that announces goals, up to the next heading. */
function goalsOf({ passages }: Brief): Passage[] {
  const heading = passages.findIndex(
    ({ kind, text, scope }) => kind === "heading" && scope !== "out" && goalHeading.test(text),
  );
  if (heading < 0) return [];
  const after = passages.slice(heading + 1);
  const end = after.findIndex(({ kind }) => kind === "heading");
  return (end < 0 ? after : after.slice(0, end))
    .filter(({ kind, scope, text }) => kind === "item" && scope !== "out" && text.trim() !== "")
    .slice(0, objectiveLimit);
}

function fromGoal(goal: Passage, { wanted }: Material): Objective {
  const words = wordsOf(goal.text);
  const serving = wanted.filter(
    (requirement) => overlaps(goal, requirement.source) || sharedWords(words, wordsOf(requirement.text)) >= 2,
  );
  return {
    text: sentence(oneLine(goal.text, 300)),
    requirementIds: serving.slice(0, 12).map(({ id }) => id),
  };
}

/** Groups that build something a person asked for; any, where there are none. */
function mainGroups(groups: readonly Group[]): readonly Group[] {
  const main = groups.filter(
    ({ layer, requirements }) => layer !== "docs" && requirements.some(({ kind }) => kind === "functional"),
  );
  return (main.length > 0 ? main : groups).toSorted((a, b) => lineOf(a) - lineOf(b));
}

/** One objective for a named section, however many tasks build it; one for each group elsewhere. */
function bySection(groups: readonly Group[], title: string): Objective[] {
  const objectives: { name: string | null; objective: Objective }[] = [];
  for (const group of groups) {
    const name = speakingName(group.section, title);
    const known = name === null ? undefined : objectives.find((other) => other.name === name)?.objective;
    if (known) known.requirementIds.push(...group.requirements.map(({ id }) => id));
    else objectives.push({ name, objective: fromGroup(group, name) });
  }
  return objectives.map(({ objective }) => objective);
}

function lineOf({ requirements }: Group): number {
  return requirements[0].source.startLine;
}

function fromGroup({ requirements }: Group, name: string | null): Objective {
  const lead = requirements.find(({ kind }) => kind === "functional") ?? requirements[0];
  const words = label(lead.text, 140);
  const text =
    name === null || words.toLowerCase().startsWith(name.toLowerCase()) ? words : `${name}: ${words}`;
  return { text: sentence(text), requirementIds: requirements.map(({ id }) => id) };
}
