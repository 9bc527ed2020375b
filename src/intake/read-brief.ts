// The door for briefs: text in any format we read → a typed brief with line numbers, or a refusal that says where and why.
import type { Brief } from "../domain/brief.ts";
import type { Repository } from "../domain/repository.ts";
import type { Block } from "./block.ts";
import { decodeBrief, sizeOf } from "./decode.ts";
import { formatOf } from "./formats.ts";
import { invalidBrief } from "./invalid-brief.ts";
import { languageOf } from "./language.ts";
import { lineIndex } from "./line-index.ts";
import { openPointsOf } from "./open-points.ts";
import { passagesOf } from "./passages.ts";
import { recogniseHeadings } from "./pseudo-headings.ts";
import { readMarkdown } from "./read-markdown.ts";
import { readStructured, type StructuredBrief } from "./read-structured.ts";
import { requirementsOf } from "./requirements.ts";
import { withScopes } from "./scope.ts";
import { placeInSections } from "./sections.ts";
import { knownKeys } from "./structured-keys.ts";
import { summaryOf } from "./summary.ts";
import { technologiesOf } from "./technologies.ts";
import { titleOf } from "./titles.ts";

export interface BriefInput {
  readonly text: string | Uint8Array;
  /** Where the brief came from; null for standard input. */
  readonly path: string | null;
  readonly sha256: string;
  readonly context?: Readonly<Record<string, string>>;
  readonly repository?: Repository | null;
}

/** The brief as we understand it. Throws InvalidInputError, with diagnostics, for what cannot be planned. */
export function readBrief(input: BriefInput): Brief {
  try {
    return briefOf(input);
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep(input.path);
    throw error;
  }
}

function briefOf({ text: given, path, sha256, context, repository = null }: BriefInput): Brief {
  const text = decodeBrief(given, path);
  const original = { text, lines: lineIndex(text) };
  const { title, blocks: placed, context: written } = read(text, path);
  const language = languageOf(wordsOf(placed));
  const blocks = withScopes(placed, language);
  const requirements = requirementsOf(blocks, original, language);
  if (requirements.length === 0) throw nothingToDo(path);
  return {
    title: titleOf(title, blocks, path),
    path,
    sha256,
    bytes: sizeOf(given),
    language,
    summary: summaryOf(blocks),
    requirements,
    technologies: technologiesOf(blocks, original.lines),
    openPoints: openPointsOf(blocks, original),
    passages: passagesOf(blocks, original.lines),
    context: { ...written, ...context },
    repository,
  };
}

function read(text: string, path: string | null): StructuredBrief {
  const format = formatOf(path, text, knownKeys);
  if (format === "yaml" || format === "json") return readStructured(text, path, format);
  const { title, blocks } = readMarkdown(text, { indentedCode: format === "markdown" });
  return { title, blocks: placeInSections(recogniseHeadings(blocks)), context: {} };
}

function wordsOf(blocks: readonly Block[]): string {
  return blocks.map(({ content }) => content.text).join("\n");
}

function nothingToDo(path: string | null) {
  return invalidBrief(path, [
    {
      code: "brief/no-requirements",
      message: "The brief asks for nothing that we could find.",
      fix: 'Say what is to be built, one thing a line, for example "- Users can sign in with their e-mail address."',
    },
  ]);
}

// The parsers descend once a level, so a text of nothing but opening brackets exhausts the stack.
function tooDeep(path: string | null) {
  return invalidBrief(path, [
    {
      code: "brief/too-deep",
      message: "The brief is nested too deeply to be read.",
      fix: "Flatten its lists, quotations or brackets.",
    },
  ]);
}
