// Writes a PRP as Markdown: front matter, questions and assumptions, six sections. `readPrp` gives the same PRP back.
//
// The document is built as a tree and serialised, so that no text of the brief or of an agent can become a heading,
// a link, HTML or an entry of its own.
import type { Heading, ListItem, RootContent } from "mdast";
import { frontmatterToMarkdown } from "mdast-util-frontmatter";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown, type Options } from "mdast-util-to-markdown";
import type { Prp, PrpRequirement } from "../domain/prp.ts";
import type { Entry } from "./prp/entry.ts";
import { entryNode, labelMark } from "./prp/entry.ts";
import { writeFrontMatter } from "./prp/front-matter.ts";
import * as parts from "./prp/parts.ts";
import { isOrderedByNumber } from "./prp/requirement-order.ts";
import { repositoryEntries } from "./prp/repository.ts";
import { existingCodeTitle, nothingHere, outOfScopeTitle, sectionTitles } from "./prp/sections.ts";
import { lineOfMarks } from "./prp/line-handler.ts";
import { showText } from "./prp/text.ts";
import { traceTable } from "./prp/trace-table.ts";

/** The PRP as Markdown, one line a thing; the same PRP always gives the same text. */
export function writePrp(prp: Prp): string {
  return `${[...opening(prp), ...sections(prp)].join("\n\n")}\n`;
}

// Each part is text as soon as it is known, and of a list only some entries are a tree at a time: a PRP may have
// hundreds of thousands, and no part changes how the one beside it is written.
function opening(prp: Prp): string[] {
  return [
    markdownOf({ type: "yaml", value: writeFrontMatter(prp) }),
    heading(1, showText(prp.title)),
    ...listOf(
      mapped(prp.questions, (each) => onOneLineBelow(parts.question.write(each), prp)),
      mapped(prp.assumptions, (each) => parts.assumption.write(each)),
    ),
  ];
}

function sections(prp: Prp): string[] {
  const bodies = [objectives, requirements, decisions, approach, testing, success];
  return sectionTitles.flatMap((title, index) => {
    const body = bodies[index]?.(prp) ?? [];
    return [heading(2, `${index + 1}. ${title}`), ...(body.length === 0 ? [paragraph(nothingHere)] : body)];
  });
}

function objectives(prp: Prp): string[] {
  const summary = prp.summary === "" ? [] : [paragraph(showText(prp.summary))];
  return [...summary, ...listOf(mapped(prp.objectives, (each) => parts.objective.write(each)))];
}

function requirements(prp: Prp): string[] {
  const stack = prp.stack.length === 0 ? [] : [parts.stack.write(prp)];
  const wanted = prp.requirements.filter((each) => each.kind !== "exclusion");
  const body = listOf(
    stack,
    mapped(wanted, (each) => parts.requirement.write(each)),
  );
  const excluded = listOf(exclusions(prp.requirements));
  return [
    ...body,
    ...(prp.repository === null
      ? []
      : [heading(3, existingCodeTitle), ...listOf(repositoryEntries(prp.repository))]),
    ...(excluded.length === 0 ? [] : [heading(3, outOfScopeTitle), ...excluded]),
  ];
}

function exclusions(all: readonly PrpRequirement[]): Entry[] {
  const isOrdered = isOrderedByNumber(all);
  return all.flatMap((each, index) => {
    if (each.kind !== "exclusion") return [];
    const entry = parts.requirement.write(each);
    return isOrdered
      ? [entry]
      : [{ ...entry, marks: [...entry.marks, labelMark("place", String(index + 1))] }];
  });
}

function decisions(prp: Prp): string[] {
  return listOf(
    mapped(prp.decisions, (each) => sized(parts.decision.write(each), prp)),
    mapped(prp.risks, (each) => sized(parts.risk.write(each), prp)),
  );
}

function approach(prp: Prp): string[] {
  return listOf(
    mapped(prp.guidance, (each) => parts.guidance.write(each)),
    mapped(prp.avoid, (each) => parts.avoid.write(each)),
    mapped(prp.patterns, (each) => parts.pattern.write(each)),
    mapped(prp.tasks, (each) => parts.task.write(each)),
  );
}

function testing(prp: Prp): string[] {
  const tests = listOf(mapped(prp.tests, (each) => parts.test.write(each)));
  if (prp.level === "simple") return tests;
  const table = traceTable(prp);
  return table.children.length === 1 ? tests : [...tests, markdownOf(table)];
}

/** A simple plan stays short: what stands below an entry goes on its line, and there is no table. */
function sized(entry: Entry, { level }: Prp): Entry {
  if (level !== "simple") return entry;
  return { ...entry, marks: [...entry.marks, ...entry.below.flatMap(({ marks }) => marks)], below: [] };
}

/** The options of a question stand each on a line, in a simple plan all on one. */
function onOneLineBelow(entry: Entry, { level }: Prp): Entry {
  const [first] = entry.below;
  if (level !== "simple" || first === undefined) return entry;
  return { ...entry, below: [{ ...first, marks: entry.below.flatMap(({ marks }) => marks), below: [] }] };
}

function success(prp: Prp): string[] {
  return listOf(mapped(prp.doneWhen, (each) => ({ ...parts.done.write(each), checked: false })));
}

function* mapped<Thing, Made>(things: readonly Thing[], make: (thing: Thing) => Made): Iterable<Made> {
  for (const thing of things) yield make(thing);
}

/** An entry, and whether it is a box to tick. */
type Listed = Entry & { readonly checked?: boolean };

/** The list of all these entries; none where there is no entry. */
function listOf(...entries: readonly Iterable<Listed>[]): string[] {
  const pieces: string[] = [];
  let children: ListItem[] = [];
  const write = (): void => {
    if (children.length > 0)
      pieces.push(markdownOf({ type: "list", ordered: false, spread: false, children }));
    children = [];
  };
  for (const some of entries)
    for (const entry of some) {
      children.push(entryNode(entry, entry.checked ?? null));
      if (children.length === itemsAtOnce) write();
    }
  write();
  return pieces.length === 0 ? [] : [pieces.join("\n")];
}

const itemsAtOnce = 500;

function heading(depth: Heading["depth"], value: string): string {
  return markdownOf({ type: "heading", depth, children: [{ type: "text", value }] });
}

function paragraph(value: string): string {
  return markdownOf({ type: "paragraph", children: [{ type: "text", value }] });
}

/** One part of the document, without the line feed at its end. */
function markdownOf(node: RootContent): string {
  const text = toMarkdown({ type: "root", children: [node] }, options);
  return text.slice(0, -1);
}

const options: Options = {
  bullet: "-",
  rule: "-",
  listItemIndent: "one",
  handlers: { paragraph: lineOfMarks },
  extensions: [frontmatterToMarkdown(["yaml"]), gfmToMarkdown({ tablePipeAlign: false })],
};
