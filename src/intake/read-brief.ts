// The door for briefs: text in any format we read → a typed brief with line numbers, or a refusal that says where and why.
import type { Brief, Requirement } from "../domain/brief.ts";
import type { Repository } from "../domain/repository.ts";
import { withoutSecrets } from "../domain/secrets.ts";
import type { Block } from "./block.ts";
import { decodeBrief, sizeOf } from "./decode.ts";
import { linkFeatures } from "./feature-links.ts";
import { invalidBrief } from "./invalid-brief.ts";
import { fileOfLine, joinDocuments, movedTo, type BriefDocument } from "./join-documents.ts";
import { languageOf } from "./language.ts";
import { lineIndex } from "./line-index.ts";
import { openPointsOf } from "./open-points.ts";
import { passagesOf } from "./passages.ts";
import { readDocument, type DocumentReading } from "./read-document.ts";
import { requirementsOf } from "./requirements.ts";
import { withScopes } from "./scope.ts";
import { documentTitle } from "./sections.ts";
import { summaryOf } from "./summary.ts";
import { technologiesOf } from "./technologies.ts";
import { titleOf } from "./titles.ts";

interface Given {
  readonly sha256: string;
  readonly context?: Readonly<Record<string, string>>;
  readonly repository?: Repository | null;
}

export interface BriefInput extends Given {
  readonly text: string | Uint8Array;
  /** Where the brief came from; null for standard input. */
  readonly path: string | null;
}

export interface FolderInput extends Given {
  /** The folder. */
  readonly path: string;
  readonly documents: readonly BriefDocument[];
}

/** The brief as we understand it. Throws InvalidInputError, with diagnostics, for what cannot be planned. */
export function readBrief(input: BriefInput): Brief {
  return refusingDepth(input.path, () => {
    const { path } = input;
    const text = decodeBrief(input.text, path);
    return understood(readDocument(text, path), text, { ...input, bytes: sizeOf(input.text) });
  });
}

/**
 * The documents of a folder as one brief. Lines count over the joined text, and each requirement's section names its
 * file. Throws InvalidInputError, naming the file, for what cannot be planned.
 */
export function readFolderBrief(input: FolderInput): Brief {
  return refusingDepth(input.path, () => {
    const { documents } = input;
    const joined = joinDocuments(documents);
    const readings = documents.map(({ text, path }, i) =>
      movedTo(readDocument(text, `${input.path}/${path}`), joined.starts[i] ?? 0),
    );
    const brief = understood(together(readings), joined.text, { ...input, bytes: sizeOf(joined.text) });
    const lines = lineIndex(joined.text);
    const named = (requirement: Requirement): Requirement => {
      const file = fileOfLine(requirement.source.startLine, documents, joined, lines);
      const { section } = requirement;
      return { ...requirement, section: section === null ? file : `${file}: ${section}` };
    };
    return { ...brief, requirements: brief.requirements.map(named) };
  });
}

function together(readings: readonly DocumentReading[]): DocumentReading {
  const titled = readings.find(({ title, blocks }) => title !== null || documentTitle(blocks) !== null);
  return {
    title: titled?.title ?? documentTitle(titled?.blocks ?? [])?.content.text ?? null,
    blocks: readings.flatMap(({ blocks }) => blocks),
    context: Object.fromEntries(readings.flatMap(({ context }) => Object.entries(context))),
    features: readings.flatMap(({ features }) => features),
  };
}

function understood(
  reading: DocumentReading,
  text: string,
  { path, sha256, bytes, context, repository = null }: Given & { path: string | null; bytes: number },
): Brief {
  const original = { text, lines: lineIndex(text) };
  const language = languageOf(wordsOf(reading.blocks));
  const blocks = withScopes(reading.blocks, language);
  const stated = requirementsOf(blocks, original, language);
  if (stated.length === 0) throw nothingToDo(path);
  const technologies = technologiesOf(blocks, original.lines);
  const { features, requirements, openPoints } = linkFeatures(reading.features, {
    requirements: stated,
    technologies,
    original,
  });
  return {
    title: titleOf(reading.title, blocks, path),
    path,
    sha256,
    bytes,
    language,
    summary: summaryOf(blocks),
    requirements,
    technologies,
    openPoints: [...openPointsOf(blocks, original), ...openPoints],
    passages: passagesOf(blocks, original.lines),
    features,
    context: { ...reading.context, ...withoutSecretValues(context) },
    repository,
  };
}

function withoutSecretValues(context: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(context).map(([key, value]) => [key, withoutSecrets(value)]));
}

// The parsers descend once a level, so a text of nothing but opening brackets exhausts the stack.
function refusingDepth(path: string | null, read: () => Brief): Brief {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep(path);
    throw error;
  }
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

function tooDeep(path: string | null) {
  return invalidBrief(path, [
    {
      code: "brief/too-deep",
      message: "The brief is nested too deeply to be read.",
      fix: "Flatten its lists, quotations or brackets.",
    },
  ]);
}
