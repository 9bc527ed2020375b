// The decisions of a PRP: first what the brief leaves open and somebody has to settle, then what the agents decided.
import type { AgentDecision } from "../agent-output.ts";
import type { z } from "zod";
import { decisionsOfPerson, settled } from "./answers.ts";
import { testCommandOf, type TestCommand } from "./commands.ts";
import type { Material } from "./material.ts";
import { matterOf } from "./questions.ts";
import { repositoryDecisions, type RepositoryDecisions } from "./repository-decisions.ts";
import { enumerate, likeness, sentence, wordsOf } from "./text.ts";
import type { ComplexityLevel } from "../complexity.ts";
import type { PrpDecision } from "../prp.ts";

export interface Decisions {
  readonly all: readonly PrpDecision[];
  /** Where code goes when no path is known: a folder of the repository, or `undecided (DEC-n)`. */
  readonly files: string;
  /** Where the first task works: what says how the repository is built, or the same as `files`. */
  readonly start: string;
  /** What runs the tests: a command or `undecided (DEC-n)`. */
  readonly check: string;
  readonly test: TestCommand | null;
}

const decisionLimit: Readonly<Record<ComplexityLevel, number>> = {
  simple: 6,
  moderate: 12,
  complex: 20,
  extreme: 30,
};

/**
 * Undecided ones come first, so that `DEC-1` is what to settle before anything is built. `givesPaths`: whether the
 * brief names paths for a part of the work.
 */
export function compileDecisions(material: Material, givesPaths: boolean): Decisions {
  const test = testCommandOf(material.brief);
  const known = repositoryDecisions(material.brief);
  const open = openDecisions(material, test, givesPaths, known);
  const decided = agentDecisions(material)
    .filter(({ title }) => !open.some(({ about }) => about.test(title)) && known?.settles(title) !== true)
    .slice(0, decisionLimit[material.level]);
  const all = [
    ...open.map(({ decision }) => decision),
    ...(known?.open ?? []),
    ...rivalDecisions(material),
    ...personDecisions(material),
    ...(known?.decided ?? []),
    ...decided,
  ].map((decision, index) => ({
    ...decision,
    id: `DEC-${String(index + 1)}`,
  }));
  const undecided = (slot: Slot): string =>
    `undecided (${all[open.findIndex((one) => one.slot === slot)]?.id ?? "DEC-1"})`;
  const files = known?.sources ?? undecided("layout");
  return { all, files, start: known?.manifest ?? files, check: test?.command ?? undecided("test"), test };
}

type Slot = "stack" | "layout" | "test";

interface Open {
  readonly slot: Slot;
  /** Titles of agents' decisions that speak of the same thing: they are proposals here, not decisions. */
  readonly about: RegExp;
  readonly decision: PrpDecision;
}

function openDecisions(
  material: Material,
  test: TestCommand | null,
  named: boolean,
  known: RepositoryDecisions | null,
): Open[] {
  const { brief, wanted } = material;
  const hasStack =
    known !== null || brief.technologies.some(({ kind }) => kind === "language" || kind === "framework");
  const first = wanted.slice(0, 1).map(({ id }) => id);
  const open = (slot: Slot, about: RegExp, title: string, choice: string, rationale: string): Open => ({
    slot,
    about,
    decision: {
      id: "DEC-0",
      title,
      status: "undecided",
      choice: [choice, ...proposals(material, about)].join(" "),
      rationale,
      rejected: [],
      requirementIds: first,
      by: "planner",
    },
  });
  return [
    ...(hasStack
      ? []
      : [
          open(
            "stack",
            /\b(?:tech(?:nology)? stack|programming language|language and framework|implementation language)\b/i,
            "Language and framework",
            "Choose the language and, if one is used, the framework; an existing code base settles both.",
            "The brief names neither.",
          ),
        ]),
    ...((known?.sources ?? null) !== null
      ? []
      : [
          open(
            "layout",
            /\b(?:source layout|(?:project|folder|directory|repository) (?:layout|structure))\b/i,
            "Source and test paths",
            named
              ? "Choose a path for every task that names none; paths that the brief gives stay as they are."
              : "Choose where sources and tests live; in an existing code base, the places that already hold their like.",
            layoutGap(named, known !== null),
          ),
        ]),
    ...(test
      ? []
      : [
          open(
            "test",
            /\btest (?:runner|command|framework)\b/i,
            "Test command",
            "Choose the test tool and the one command that runs every test from a clean checkout.",
            testGap(material),
          ),
        ]),
  ];
}

function layoutGap(named: boolean, isRead: boolean): string {
  if (isRead) return "The repository has no one place where its sources stand.";
  return named ? "The brief gives paths for a part of the work only." : "The brief gives no layout.";
}

function testGap({ brief }: Material): string {
  if (brief.repository !== null)
    return "Neither the brief nor the repository names a command that runs tests.";
  const languages = brief.technologies.filter(({ kind }) => kind === "language").map(({ name }) => name);
  if (languages.length === 0) return "The brief names no test tool, and its stack does not imply one.";
  const reach = languages.length > 1 ? " for all of them" : "";
  return `The brief names ${enumerate(languages.slice(0, 4))}, but no test tool${reach}.`;
}

function proposals({ outputs }: Material, about: RegExp): string[] {
  return outputs.flatMap(({ role, decisions }) =>
    decisions
      .filter(({ title }) => about.test(title))
      .map(({ choice }) => `Proposed by ${role}: ${sentence(choice)}`),
  );
}

/**
 * What the last validation found undecided: two technologies for one job. A first draft has none of these; they come
 * from advice and choices that only stand beside each other once the document is whole.
 */
function rivalDecisions({ findings }: Material): PrpDecision[] {
  return findings.flatMap(({ code, message }) => {
    const [, other = "", first = ""] = rivalry.exec(message) ?? [];
    if (code !== "prp/rival-technology" || other === "" || first === "") return [];
    return {
      id: "DEC-0",
      title: `${first} or ${other}`,
      status: "undecided" as const,
      choice: `Choose between ${first} and ${other}, or say which of them does what.`,
      rationale: "Both are named for the same job.",
      rejected: [],
      requirementIds: [],
      by: "planner",
    };
  });
}

const rivalry = /^(.{1,60}) stands beside (.{1,60}), and no decision chooses\.$/;

function personDecisions({ answers, outputs }: Material): PrpDecision[] {
  const titles = new Set(outputs.flatMap(({ decisions }) => decisions.map(({ title }) => title)));
  return decisionsOfPerson(
    answers,
    (text) => matterOf({ text, source: [] }),
    (title) => titles.has(title),
  );
}

type Made = z.infer<typeof AgentDecision> & { by: string };

/** Agents' decisions, one for each subject: a person's word rules, else the first speaker's; the others are rejected. */
function agentDecisions({ outputs, answers }: Material): PrpDecision[] {
  return subjects(
    outputs.flatMap(({ role, decisions }) => decisions.map((decision) => ({ ...decision, by: role }))),
  ).map((members) => settled(ofFirstSpeaker(members), members, answers));
}

function ofFirstSpeaker([first, ...rivals]: [Made, ...Made[]]): PrpDecision {
  return {
    id: "DEC-0",
    title: first.title,
    status: "decided",
    choice: first.choice,
    rationale: first.rationale,
    rejected: [...first.rejected, ...rivals.filter((rival) => isRival(first, rival)).map(asRejected)],
    requirementIds: [...new Set([first, ...rivals].flatMap(({ requirementIds }) => requirementIds))],
    by: first.by,
  };
}

/** Decisions on the same subject, in the order in which the subjects came up. */
function subjects(made: readonly Made[]): [Made, ...Made[]][] {
  const groups: { words: ReadonlySet<string>; members: [Made, ...Made[]] }[] = [];
  for (const decision of made) {
    const words = wordsOf(decision.title);
    const group = groups.find(
      ({ members, words: others }) => sameTitle(members[0], decision) || likeness(others, words) > 0.7,
    );
    if (group) group.members.push(decision);
    else groups.push({ words, members: [decision] });
  }
  return groups.map(({ members }) => members);
}

function sameTitle(a: Made, b: Made): boolean {
  return a.title.toLowerCase() === b.title.toLowerCase();
}

function isRival(first: Made, other: Made): boolean {
  return other.by !== first.by && likeness(wordsOf(first.choice), wordsOf(other.choice)) < 0.6;
}

function asRejected({ choice, by }: Made): { option: string; why: string } {
  return {
    option: choice,
    why: `Proposed by ${by}; one choice had to be made, and the first speaker's stands.`,
  };
}

/** Pairs of agents that decided the same subject differently. */
export function disagreements(
  material: Pick<Material, "outputs">,
): { title: string; options: string[]; roles: string[] }[] {
  const made = material.outputs.flatMap(({ role, decisions }) =>
    decisions.map((decision) => ({ ...decision, by: role })),
  );
  return subjects(made).flatMap(([first, ...others]) => {
    const rivals = others.filter((other) => isRival(first, other));
    if (rivals.length === 0) return [];
    const sides = [first, ...rivals];
    return [
      { title: first.title, options: sides.map(({ choice }) => choice), roles: sides.map(({ by }) => by) },
    ];
  });
}
