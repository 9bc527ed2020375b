// Notes in plain text: one short sentence a paragraph and hardly a list. There every paragraph is an item.
import type { ScopedBlock } from "./scope.ts";

const longestNote = 200;
const fewestNotes = 10;

/** The blocks, with short paragraphs as items where the whole text is written so. */
export function notesAsItems(blocks: readonly ScopedBlock[]): readonly ScopedBlock[] {
  const prose = blocks.filter(({ kind }) => kind === "prose");
  const items = blocks.filter(({ kind }) => kind === "item" || kind === "row");
  const notes = prose.filter(isNote);
  if (notes.length < fewestNotes || notes.length < 0.7 * prose.length || items.length > notes.length / 4)
    return blocks;
  return blocks.map((block) =>
    block.kind === "prose" && isNote(block) ? { ...block, kind: "item" } : block,
  );
}

function isNote({ content: { text }, sentences, codeEnd }: ScopedBlock): boolean {
  return text.length <= longestNote && sentences.length === 1 && codeEnd === null && ended.test(text);
}

const ended = /[.!;。！；]["”’»)]?$/u;
