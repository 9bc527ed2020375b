// What the brief itself leaves open: its questions, and everything it marks as not yet decided.
import type { OpenPoint } from "../domain/brief.ts";
import { ordersReader } from "./modals.ts";
import { asks } from "./obligations.ts";
import { quoteBetween, type Original } from "./quote.ts";
import type { ScopedBlock } from "./scope.ts";
import type { MappedText } from "./mapped-text.ts";
import { isUndecided } from "./undecided.ts";

/** The open points of a brief, in order of appearance. */
export function openPointsOf(blocks: readonly ScopedBlock[], original: Original): OpenPoint[] {
  return blocks.flatMap(openWords).map((words) => {
    const start = words.at[0] ?? 0;
    return { text: words.text, source: quoteBetween(original, start, (words.at.at(-1) ?? start) + 1) };
  });
}

function openWords(block: ScopedBlock): MappedText[] {
  if (block.kind === "heading") return [];
  const sentences = block.sentences.filter(({ text }) => !ordersReader.test(text));
  if (block.role !== "questions") return sentences.filter(({ text }) => isUndecided(text));
  if (block.kind === "item" && sentences.length > 0) return [block.content];
  return sentences.filter(({ text }) => asks(text) || isUndecided(text));
}
