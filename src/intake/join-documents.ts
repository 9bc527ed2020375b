// Several documents as one: their texts one below the other, and everything that was read of them at its new place.
import type { Block } from "./block.ts";
import type { FeatureDraft } from "./feature-blocks.ts";
import type { LineIndex } from "./line-index.ts";
import type { MappedText } from "./mapped-text.ts";
import type { DocumentReading } from "./read-document.ts";

/** One document of a folder; `path` is relative to it. */
export interface BriefDocument {
  readonly path: string;
  readonly text: string;
}

/** The documents as one text; a comment in front of each names its file, so that lines can be told apart. */
export interface JoinedDocuments {
  readonly text: string;
  /** Where each document begins, in the same order. */
  readonly starts: readonly number[];
}

export function joinDocuments(documents: readonly BriefDocument[]): JoinedDocuments {
  const starts: number[] = [];
  let text = "";
  for (const document of documents) {
    text += `<!-- ${document.path} -->\n\n`;
    starts.push(text.length);
    text += document.text.endsWith("\n") ? `${document.text}\n` : `${document.text}\n\n`;
  }
  return { text, starts };
}

/** What was read of a document, moved to where the document begins in the joined text. */
export function movedTo(reading: DocumentReading, start: number): DocumentReading {
  return {
    ...reading,
    blocks: reading.blocks.map((block) => ({ ...block, ...movedBlock(block, start) })),
    features: reading.features.map((feature) => movedFeature(feature, start)),
  };
}

/** The file in which a line of the joined text stands. */
export function fileOfLine(
  line: number,
  documents: readonly BriefDocument[],
  { starts }: JoinedDocuments,
  lines: LineIndex,
): string {
  const at = starts.findLastIndex((start) => lines.lineAt(start) <= line);
  return documents[Math.max(0, at)]?.path ?? "";
}

function movedBlock({ content, cells, codeEnd }: Block, start: number): Partial<Block> {
  return {
    content: moved(content, start),
    cells: cells.map((cell) => moved(cell, start)),
    codeEnd: codeEnd === null ? null : codeEnd + start,
  };
}

function movedFeature(feature: FeatureDraft, start: number): FeatureDraft {
  const { unknownPriority, dependsOn } = feature;
  return {
    ...feature,
    unknownPriority: unknownPriority === null ? null : moved(unknownPriority, start),
    dependsOn: dependsOn.map((name) => moved(name, start)),
    start: feature.start + start,
    end: feature.end + start,
  };
}

function moved({ text, at }: MappedText, start: number): MappedText {
  return { text, at: at.map((place) => place + start) };
}
