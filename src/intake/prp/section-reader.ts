// Reads the sections of a PRP: which entries belong into which section, and in which order they were.
import type { Heading, RootContent } from "mdast";
import type { Entry } from "./entry.ts";
import type { Part } from "./fields.ts";
import { wordsOf } from "./fields.ts";
import type { Reading } from "./entry-reader.ts";
import { placeOf, plainText, readEntry, report } from "./entry-reader.ts";
import * as parts from "./parts.ts";
import { mergeByNumber, mergeByPlace } from "./requirement-order.ts";
import { addToRepository, openRepository, type RepositoryDraft } from "./repository.ts";
import { existingCodeTitle, nothingHere, outOfScopeTitle, sectionTitles } from "./sections.ts";
import { isStackMark } from "./source-fields.ts";
import { readText } from "./text.ts";

/** Everything below the front matter, under the names of the PRP's properties; unchecked. */
export function readBody(nodes: readonly RootContent[], reading: Reading): Record<string, unknown> {
  const body = emptyBody();
  let section = 0;
  for (const node of nodes) {
    if (node.type === "heading" && node.depth === 2) section = enterSection(node, body, reading);
    else readNode(node, section, body, reading);
  }
  reportMissing(body, reading);
  const { seen: _, isOutside: __, exclusions, requirements, ...rest } = body;
  return { ...rest, requirements: inOneOrder(requirements, exclusions) };
}

interface Body {
  summary: string;
  stack: unknown[];
  repository: RepositoryDraft | null;
  readonly seen: Set<number>;
  /** Whether the heading of the exclusions has been passed. */
  isOutside: boolean;
  readonly exclusions: (readonly [object, number | null])[];
  readonly questions: object[];
  readonly assumptions: object[];
  readonly objectives: object[];
  readonly requirements: object[];
  readonly decisions: object[];
  readonly risks: object[];
  readonly guidance: object[];
  readonly avoid: object[];
  readonly patterns: object[];
  readonly tasks: object[];
  readonly tests: object[];
  readonly doneWhen: object[];
}

function emptyBody(): Body {
  const lists = {
    questions: [],
    assumptions: [],
    objectives: [],
    requirements: [],
    decisions: [],
    risks: [],
  };
  const more = { guidance: [], avoid: [], patterns: [], tasks: [], tests: [], doneWhen: [], exclusions: [] };
  return { summary: "", stack: [], repository: null, seen: new Set(), isOutside: false, ...lists, ...more };
}

function enterSection(heading: Heading, body: Body, reading: Reading): number {
  const title = plainText(heading).trim();
  const section = sectionTitles.findIndex((each, index) => title === `${index + 1}. ${each}`) + 1;
  const place = placeOf(heading);
  if (section === 0)
    report(
      reading,
      place,
      "prp/unknown-section",
      `A PRP has no section \`${title.slice(0, 60)}\`.`,
      sixSections,
    );
  else if (body.seen.has(section))
    report(reading, place, "prp/said-twice", `Section ${section} stands twice.`, sixSections);
  body.seen.add(section);
  body.isOutside = false;
  return section;
}

const sixSections = `Keep the six sections: ${sectionTitles.map((title, index) => `## ${index + 1}. ${title}`).join(" · ")}`;

function reportMissing(body: Body, reading: Reading): void {
  sectionTitles.forEach((title, index) => {
    if (body.seen.has(index + 1)) return;
    report(
      reading,
      { line: 1, column: 1 },
      "prp/missing-section",
      `Section \`${index + 1}. ${title}\` is missing.`,
      sixSections,
    );
  });
}

function readNode(node: RootContent, section: number, body: Body, reading: Reading): void {
  if (node.type === "list")
    node.children.forEach((item) => readSectionEntry(readEntry(item, reading), section, body, reading));
  else if (
    node.type === "heading" &&
    node.depth === 3 &&
    section === 2 &&
    plainText(node).trim() === outOfScopeTitle
  )
    body.isOutside = true;
  else if (isExistingCode(node, section)) body.isOutside = false;
  else if (node.type === "paragraph" && section === 1 && body.summary === "")
    body.summary = readText(oneLine(plainText(node)));
  else if (!isExpected(node, section)) reportUnknown(node, reading);
}

function isExistingCode(node: RootContent, section: number): boolean {
  return (
    node.type === "heading" &&
    node.depth === 3 &&
    section === 2 &&
    plainText(node).trim() === existingCodeTitle
  );
}

// The front matter and the title are read elsewhere; the table is derived.
function isExpected(node: RootContent, section: number): boolean {
  if (node.type === "yaml" || (node.type === "heading" && node.depth === 1)) return section === 0;
  if (node.type === "table") return section === 5;
  return node.type === "paragraph" && section > 0 && plainText(node).trim() === nothingHere;
}

function reportUnknown(node: RootContent, reading: Reading): void {
  const fix = "Make it an entry of a list, or move it to another document.";
  report(reading, placeOf(node), "prp/unknown-content", `A ${node.type} has no place here in a PRP.`, fix);
}

function readSectionEntry(entry: Entry, section: number, body: Body, reading: Reading): void {
  const home = homeOf(entry, section, body);
  if (section === 2 && readRepositoryEntry(entry, body, reading)) return;
  if (section === 2 && entry.marks.some(isStackMark)) readStack(entry, body, reading);
  else if (section === 2 && body.isOutside) readExclusion(entry, body, reading);
  else if (home !== null) home.list.push(home.part.read(entry, reading));
  else reportMisplaced(entry, section, reading);
}

/** A second repository is left to be reported as misplaced. */
function readRepositoryEntry(entry: Entry, body: Body, reading: Reading): boolean {
  if (body.repository !== null) return addToRepository(body.repository, entry, reading);
  body.repository = openRepository(entry, reading);
  return body.repository !== null;
}

function reportMisplaced({ place }: Entry, section: number, reading: Reading): void {
  const where = section === 0 ? "the opening" : `section ${section}`;
  report(reading, place, "prp/misplaced-entry", `This entry does not belong into ${where}.`, "Move it.");
}

interface Home {
  readonly list: object[];
  readonly part: Pick<Part<never>, "read">;
}

function homeOf(entry: Entry, section: number, body: Body): Home | null {
  const [first] = entry.marks;
  const kind =
    first?.kind === "id"
      ? wordsOf(first).replace(/-.*$/s, "")
      : first?.kind === "label" && /^(?:pattern|avoid)$/.test(first.label)
        ? first.label
        : "";
  return homes(body)[`${section} ${kind}`] ?? null;
}

function homes(body: Body): Record<string, Home> {
  return {
    "0 Q": { list: body.questions, part: parts.question },
    "0 ASM": { list: body.assumptions, part: parts.assumption },
    "1 ": { list: body.objectives, part: parts.objective },
    "2 REQ": { list: body.requirements, part: parts.requirement },
    "3 DEC": { list: body.decisions, part: parts.decision },
    "3 RISK": { list: body.risks, part: parts.risk },
    "4 ": { list: body.guidance, part: parts.guidance },
    "4 avoid": { list: body.avoid, part: parts.avoid },
    "4 pattern": { list: body.patterns, part: parts.pattern },
    "4 TASK": { list: body.tasks, part: parts.task },
    "5 TEST": { list: body.tests, part: parts.test },
    "6 ": { list: body.doneWhen, part: parts.done },
  };
}

function readStack(entry: Entry, body: Body, reading: Reading): void {
  const { stack } = { stack: [], ...parts.stack.read(entry, reading) };
  body.stack = stack;
}

function readExclusion(entry: Entry, body: Body, reading: Reading): void {
  const place = entry.marks.find((mark) => mark.kind === "label" && mark.label === "place");
  const rest = { ...entry, marks: entry.marks.filter((mark) => mark !== place) };
  body.exclusions.push([
    parts.requirement.read(rest, reading),
    place === undefined ? null : Number(wordsOf(place)),
  ]);
}

function inOneOrder(requirements: readonly object[], exclusions: Body["exclusions"]): object[] {
  const placed = exclusions.flatMap(([each, place]) => (place === null ? [] : [[each, place] as const]));
  const free = exclusions.flatMap(([each, place]) => (place === null ? [each] : []));
  return mergeByPlace(mergeByNumber(requirements, free), placed);
}

function oneLine(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trim())
    .join(" ")
    .trim();
}
