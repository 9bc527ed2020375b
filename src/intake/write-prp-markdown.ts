// Writes a PRP as Markdown: front matter, questions and assumptions, six sections. `readPrp` gives the same PRP back.
//
// The document is built as a tree and serialised, so that no text of the brief or of an agent can become a heading,
// a link, HTML or an entry of its own.
import type { Heading, List, Paragraph, Root, RootContent } from "mdast";
import { frontmatterToMarkdown } from "mdast-util-frontmatter";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";
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
  const root: Root = { type: "root", children: [...opening(prp), ...sections(prp)] };
  return toMarkdown(root, {
    bullet: "-",
    rule: "-",
    listItemIndent: "one",
    handlers: { paragraph: lineOfMarks },
    extensions: [frontmatterToMarkdown(["yaml"]), gfmToMarkdown({ tablePipeAlign: false })],
  });
}

function opening(prp: Prp): RootContent[] {
  return [
    { type: "yaml", value: writeFrontMatter(prp) },
    heading(1, showText(prp.title)),
    ...listOf([
      ...prp.questions.map((each) => sized(parts.question.write(each), prp)),
      ...prp.assumptions.map((each) => parts.assumption.write(each)),
    ]),
  ];
}

function sections(prp: Prp): RootContent[] {
  const bodies = [objectives, requirements, decisions, approach, testing, success];
  return sectionTitles.flatMap((title, index) => {
    const body = bodies[index]?.(prp) ?? [];
    return [heading(2, `${index + 1}. ${title}`), ...(body.length === 0 ? [paragraph(nothingHere)] : body)];
  });
}

function objectives(prp: Prp): RootContent[] {
  const summary = prp.summary === "" ? [] : [paragraph(showText(prp.summary))];
  return [...summary, ...listOf(prp.objectives.map((each) => parts.objective.write(each)))];
}

function requirements(prp: Prp): RootContent[] {
  const stack = prp.stack.length === 0 ? [] : [parts.stack.write(prp)];
  const wanted = prp.requirements.filter((each) => each.kind !== "exclusion");
  const body = listOf([...stack, ...wanted.map((each) => parts.requirement.write(each))]);
  const excluded = exclusions(prp.requirements);
  return [
    ...body,
    ...(prp.repository === null
      ? []
      : [heading(3, existingCodeTitle), ...listOf(repositoryEntries(prp.repository))]),
    ...(excluded.length === 0 ? [] : [heading(3, outOfScopeTitle), ...listOf(excluded)]),
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

function decisions(prp: Prp): RootContent[] {
  return listOf([
    ...prp.decisions.map((each) => sized(parts.decision.write(each), prp)),
    ...prp.risks.map((each) => sized(parts.risk.write(each), prp)),
  ]);
}

function approach(prp: Prp): RootContent[] {
  return listOf([
    ...prp.guidance.map((each) => parts.guidance.write(each)),
    ...prp.avoid.map((each) => parts.avoid.write(each)),
    ...prp.patterns.map((each) => parts.pattern.write(each)),
    ...prp.tasks.map((each) => parts.task.write(each)),
  ]);
}

function testing(prp: Prp): RootContent[] {
  const tests = listOf(prp.tests.map((each) => parts.test.write(each)));
  const table = traceTable(prp);
  return prp.level === "simple" || table.children.length === 1 ? tests : [...tests, table];
}

/** A simple plan stays short: what stands below an entry goes on its line, and there is no table. */
function sized(entry: Entry, { level }: Prp): Entry {
  if (level !== "simple") return entry;
  return { ...entry, marks: [...entry.marks, ...entry.below.flatMap(({ marks }) => marks)], below: [] };
}

function success(prp: Prp): RootContent[] {
  return listOf(
    prp.doneWhen.map((each) => parts.done.write(each)),
    false,
  );
}

function listOf(entries: readonly Entry[], checked: boolean | null = null): List[] {
  const children = entries.map((each) => entryNode(each, checked));
  return children.length === 0 ? [] : [{ type: "list", ordered: false, spread: false, children }];
}

function heading(depth: Heading["depth"], value: string): Heading {
  return { type: "heading", depth, children: [{ type: "text", value }] };
}

function paragraph(value: string): Paragraph {
  return { type: "paragraph", children: [{ type: "text", value }] };
}
