// Reads a Markdown file for linting: its words line by line, its code apart, and what it asks for as the intake reads it.
import type { Nodes } from "mdast";
import type { Brief } from "../../domain/brief.ts";
import { InvalidInputError } from "../../domain/errors.ts";
import { placeOf, plainText } from "../prp/entry-reader.ts";
import { parseBlocks } from "./parse-blocks.ts";
import { readBrief } from "../read-brief.ts";
import type { CodeBlock, SpecPassage, Specification } from "./spec-rule.ts";

/** The document ready for the rules; null when it has no words. */
export function readSpecification(markdown: string, file: string): Specification | null {
  const { passages, codeBlocks } = wordsOf(markdown);
  if (passages.length === 0) return null;
  const brief = briefIn(markdown, file);
  const requirements = (brief?.requirements ?? []).filter(({ kind }) => kind !== "exclusion");
  return { passages, codeBlocks, brief, requirements, lines: markdown.split(/\r?\n/) };
}

/** A text that cannot be planned can still be linted for its words. */
function briefIn(markdown: string, file: string): Brief | null {
  try {
    return readBrief({ text: markdown, path: file, sha256: "" });
  } catch (error) {
    if (error instanceof InvalidInputError) return null;
    throw error;
  }
}

function wordsOf(markdown: string): { passages: SpecPassage[]; codeBlocks: CodeBlock[] } {
  const passages: SpecPassage[] = [];
  const codeBlocks: CodeBlock[] = [];
  for (const { root, linesBefore } of parseBlocks(markdown))
    readPart(root, linesBefore, passages, codeBlocks);
  return { passages, codeBlocks };
}

// Walks with its own stack: a hostile document nests deeper than calls may.
function readPart(root: Nodes, linesBefore: number, passages: SpecPassage[], codeBlocks: CodeBlock[]): void {
  const left: Nodes[] = [root];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    const line = placeOf(node).line + linesBefore;
    if (node.type === "code") {
      const first = node.position?.start.line === node.position?.end.line ? line : line + 1;
      codeBlocks.push({ language: node.lang ?? "", text: node.value, line: first });
      passages.push(...linesOf(node.value, first, "code"));
    } else if (node.type === "html") passages.push(...linesOf(node.value, line, "words"));
    else if (node.type in kinds)
      passages.push(...linesOf(withoutMarks(plainText(node)), line, kinds[node.type] ?? "words"));
    else if ("children" in node) left.push(...node.children.toReversed());
  }
}

/** Emphasis inside a line is left by the quick parse. */
function withoutMarks(text: string): string {
  return text.replace(/\*\*|__/g, "");
}

const kinds: Readonly<Record<string, SpecPassage["kind"]>> = {
  paragraph: "words",
  heading: "heading",
  tableCell: "cell",
  definition: "words",
  yaml: "words",
};

function linesOf(text: string, first: number, kind: SpecPassage["kind"]): SpecPassage[] {
  return text
    .split("\n")
    .map((line, index): SpecPassage => ({ text: line, line: first + index, kind }))
    .filter((passage) => passage.text.trim() !== "");
}
