// Rules about what a specification says as a whole: requirements that clash or repeat, ids, examples, criteria.
import { statementOf, similarPairs, type Statement } from "../../domain/prp-lint/statements.ts";
import { contradicts, difference } from "../../domain/prp-lint/contradictions.ts";
import type { Requirement } from "../../domain/brief.ts";
import type { CodeBlock, SpecFinding, SpecRule, Specification } from "./spec-rule.ts";

export const contradiction: SpecRule = {
  code: "spec/contradiction",
  criterion: 21,
  group: "consistency",
  severity: "error",
  reason: "Of two requirements that exclude each other, a builder meets the one read last.",
  fix: "Keep one of them.",
  bad: "A session must end after 30 minutes. … A session must end after 2 hours.",
  good: "A session must end after 30 minutes without a request.",
  check: (spec) =>
    pairsOf(spec)
      .filter(([one, other]) => contradicts(one, other))
      .map(([one, other]) => ({
        line: other.of.source.startLine,
        message: `It contradicts line ${one.of.source.startLine}: ${difference(one, other)}.`,
      })),
};

export const duplicateRequirement: SpecRule = {
  code: "spec/duplicate-requirement",
  criterion: 23,
  group: "consistency",
  severity: "warning",
  reason: "What is asked twice is built twice, or changed in one place only.",
  fix: "Keep one of them.",
  bad: "Users can delete a list. … A user is able to remove lists.",
  good: "Users can delete a list.",
  check: (spec) =>
    pairsOf(spec)
      .filter(([one, other]) => saysTheSame(one, other))
      .map(([one, other]) => ({
        line: other.of.source.startLine,
        message: `It says the same as line ${one.of.source.startLine}.`,
      })),
};

export const brokenExample: SpecRule = {
  code: "spec/broken-example",
  criterion: 13,
  group: "verifiability",
  severity: "warning",
  reason: "An example is copied into a test as it stands.",
  fix: "Write JSON that parses, or call the block something else.",
  bad: '```json {"id": 1,} ```',
  good: '```json {"id": 1} ```',
  check: ({ codeBlocks }) => codeBlocks.flatMap(brokenJson),
};

export const noAcceptance: SpecRule = {
  code: "spec/no-acceptance",
  criterion: 11,
  group: "verifiability",
  severity: "warning",
  reason: "Without a criterion nobody can tell when the requirement is met.",
  fix: "Add criteria as the other sections have them.",
  bad: "Requirement 1 with acceptance criteria, requirement 2 without.",
  good: "Every requirement with its acceptance criteria.",
  check: (spec) => sectionsWithoutCriteria(spec),
};

type Pair = [Statement<Requirement>, Statement<Requirement>];

function pairsOf(spec: Specification): Pair[] {
  const known = found.get(spec) ?? similarPairs(statements(spec), 0.75);
  found.set(spec, known);
  return known;
}

const found = new WeakMap<Specification, Pair[]>();

// The same words under two headings may mean two things, so a section counts as a part of what is said.
function statements({ requirements }: Specification): Statement<Requirement>[] {
  return requirements.map((each) => statementOf(each.text, each)).filter(({ words }) => words.size >= 3);
}

function saysTheSame(one: Statement<Requirement>, other: Statement<Requirement>): boolean {
  const [a, b] = [one.words, other.words];
  const both = [...a].filter((word) => b.has(word)).length;
  const isNear = both / (a.size + b.size - both) >= 0.85;
  const inOneSection = one.of.section === other.of.section;
  return isNear && inOneSection && one.numbers === other.numbers && one.denies === other.denies;
}

// Comments and dots tell a reader that something is left out on purpose.
function brokenJson({ language, text, line }: CodeBlock): SpecFinding[] {
  if (!/^json$/i.test(language) || !/^\s*[{[]/.test(text) || /\.\.\.|…|\/\/|\/\*|<[\w -]+>|\{\{/.test(text))
    return [];
  if (parses(text) || isSeveral(text)) return [];
  return [{ line, message: "The example is called JSON, and does not parse." }];
}

function isSeveral(text: string): boolean {
  return text.split(/\n(?=[{[])/).every(parses);
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

interface Section {
  readonly title: string;
  readonly line: number;
  hasCriteria: boolean;
}

/** Sections that are numbered alike, such as "Requirement 2" or "User Story 3", of which others have criteria. */
function sectionsWithoutCriteria({ passages }: Specification): SpecFinding[] {
  const sections: Section[] = [];
  for (const { text, line, kind } of passages) {
    if (kind === "heading" && numbered.test(text)) sections.push({ title: text, line, hasCriteria: false });
    else if (criteria.test(text)) sections.slice(-1).forEach((section) => (section.hasCriteria = true));
  }
  const without = sections.filter(({ hasCriteria }) => !hasCriteria);
  if (without.length * 2 >= sections.length) return [];
  return without.map(({ title, line }) => ({
    line,
    message: `“${title.slice(0, 60)}” has no acceptance criteria.`,
  }));
}

const numbered = /^(?:requirement|user story|story|feature|epic|use case|fr|us|uc)[ -]?\d{1,3}\b/i;
const criteria =
  /\bacceptance (?:criteria|criterion|scenarios?|tests?)\b|\bgiven\b.{1,300}\bwhen\b.{1,300}\bthen\b/i;
