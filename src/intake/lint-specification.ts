// What can be said of any Markdown specification, line by line: placeholders, words without a measure, repetition,
// secrets, orders to the reader, hidden characters. Code blocks are searched for secrets and hidden characters only.
import type { Nodes } from "mdast";
import type { Diagnostic } from "../domain/diagnostic.ts";
import * as words from "../domain/prp-lint/word-rules.ts";
import { placeOf, plainText } from "./prp/entry-reader.ts";
import { parsePrpMarkdown } from "./prp/parse.ts";

/** The findings in their order; null when the file has no words, so that nothing was checked. */
export function lintSpecification(markdown: string, file: string): Diagnostic[] | null {
  const passages = passagesOf(markdown);
  if (passages.length === 0) return null;
  const spoken = passages.filter(({ isCode }) => !isCode);
  return [
    ...passages.flatMap((passage) => wordFindings(passage, passage.isCode ? everywhere : inWords, file)),
    ...repetitions(spoken, file),
  ].toSorted((one, other) => one.line - other.line);
}

interface Passage {
  readonly text: string;
  readonly line: number;
  readonly isCode: boolean;
}

interface WordRule {
  readonly find: (text: string) => words.WordHit | null;
  readonly severity: Diagnostic["severity"];
  readonly code: string;
  readonly fix: string;
}

const everywhere: readonly WordRule[] = [
  {
    find: words.secretIn,
    severity: "error",
    code: "spec/secret",
    fix: "Name the environment variable instead, and replace the secret.",
  },
  {
    find: words.hiddenCharacterIn,
    severity: "error",
    code: "spec/hidden-character",
    fix: "Remove the character.",
  },
];

const inWords: readonly WordRule[] = [
  {
    find: words.placeholderIn,
    severity: "error",
    code: "spec/placeholder",
    fix: "Write what is meant, or turn it into a question.",
  },
  {
    find: words.injectionIn,
    severity: "error",
    code: "spec/order-to-reader",
    fix: "Leave it out, or put it in quotation marks.",
  },
  {
    find: words.vagueWordIn,
    severity: "warning",
    code: "spec/vague-word",
    fix: "Give a figure with a unit.",
  },
  { find: words.chatterIn, severity: "warning", code: "spec/chatter", fix: "Leave it out." },
  ...everywhere,
];

function wordFindings({ text, line }: Passage, rules: readonly WordRule[], file: string): Diagnostic[] {
  return rules.flatMap(({ find, severity, code, fix }) => {
    const hit = find(text);
    if (hit === null) return [];
    return [
      {
        severity,
        code,
        message: `${capitalised(hit.name)}: ${hit.phrase.slice(0, 80)}`,
        file,
        line,
        column: 1,
        fix,
      },
    ];
  });
}

function capitalised(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

function repetitions(passages: readonly Passage[], file: string): Diagnostic[] {
  const lines = new Map<string, number[]>();
  for (const { text, line } of passages) {
    const key = text.trim().toLowerCase();
    if (key.length >= longEnough) lines.set(key, [...(lines.get(key) ?? []), line]);
  }
  return [...lines].flatMap(([text, at]) => (at.length < 3 ? [] : [repetition(text, at, file)]));
}

const longEnough = 60;

function repetition(text: string, lines: readonly number[], file: string): Diagnostic {
  const message = `“${text.slice(0, 60)}…” stands ${lines.length} times (lines ${lines.slice(0, 5).join(", ")}).`;
  const fix = "Say it once, and refer to it.";
  return {
    severity: "warning",
    code: "spec/repeated-sentence",
    message,
    file,
    line: lines[1] ?? 0,
    column: 1,
    fix,
  };
}

// Walks with its own stack: a hostile document nests deeper than calls may.
function passagesOf(markdown: string): Passage[] {
  const passages: Passage[] = [];
  const left: Nodes[] = [parsePrpMarkdown(markdown)];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (node.type === "code" || node.type === "html")
      passages.push(...linesOf(node.value, placeOf(node).line, node.type === "code"));
    else if (wordy.has(node.type)) passages.push(...linesOf(plainText(node), placeOf(node).line, false));
    else if ("children" in node) left.push(...node.children.toReversed());
  }
  return passages;
}

const wordy = new Set<string>(["paragraph", "heading", "tableCell", "definition", "yaml"]);

function linesOf(text: string, first: number, isCode: boolean): Passage[] {
  return text
    .split("\n")
    .map((line, index) => ({ text: line, line: first + index, isCode }))
    .filter((passage) => passage.text.trim() !== "");
}
