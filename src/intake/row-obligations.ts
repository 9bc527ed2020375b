// What the row of a table obliges to: its saying cells, and what else a long row holds.
import { foundIn, longestWhole, quotableParts, type Found } from "./found.ts";
import type { Judge } from "./obligations.ts";
import type { ScopedBlock } from "./scope.ts";
import { sentencesOf } from "./sentences.ts";
import { isKeyed, isRuledOut, obligingCell } from "./table-rows.ts";

/** The obligation of a row, in several parts when one quote cannot hold it. */
export function rowObligations(block: ScopedBlock, judge: Judge): Found[] {
  const said = obligingCell(block, judge);
  if (said === null) return [];
  const whole = { ...foundIn(block.content, block, block.role === "out" || isRuledOut(block)), text: said };
  return whole.end - whole.start <= longestWhole ? [whole] : longRow(whole, block, judge);
}

// Of a row that is too long for one quote, the words that the first quote cannot hold are told apart.
function longRow(whole: Found, block: ScopedBlock, judge: Judge): Found[] {
  const sentences = block.cells.flatMap(sentencesOf).map((words) => foundIn(words, block, whole.excluded));
  const parts = quotableParts(sentences, " ");
  const [key = ""] = block.cells.map(({ text }) => text);
  return parts
    .filter(({ text }, i) => i === 0 || judge(text) !== "none")
    .map((part, i) => ({
      ...part,
      text: i === 0 ? whole.text : isKeyed(block) ? `${key}: ${part.text}` : part.text,
    }));
}
