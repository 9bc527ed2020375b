// Whether a text holds more inline marks in one paragraph than a Markdown reader pairs up in reasonable time.

/** Pairing compares each mark with those before it in its paragraph; people set a few hundred in their longest one. */
const mostMarks = 10_000;
const inlineMark = /[*_~]+|[[\]]/g;
/** A blank line, or one that always ends the paragraph before it. */
const startsAnew = /^(?:[ \t]*$| {0,3}(?:[-+*][ \t]+\S|1[.)][ \t]+\S|#{1,6}[ \t]))/;
/** The line below the head of a table; each row after it stands alone. */
const tableRule = /^[ \t]*\|[ \t:|-]+$/;

/** True for a text in which emphasis and links have to stay plain text. */
export function hasTooManyMarks(text: string): boolean {
  let marks = 0;
  let isInTable = false;
  for (const line of text.split(/\r\n?|\n/)) {
    isInTable = line.trim() !== "" && (isInTable || tableRule.test(line));
    if (isInTable || startsAnew.test(line)) marks = 0;
    for (const _ of line.matchAll(inlineMark)) marks += 1;
    if (marks > mostMarks) return true;
  }
  return false;
}

/** What reads emphasis, strikethrough, links, images and footnotes, by the names that the parser gives them. */
export const inlineConstructs: readonly string[] = [
  "attention",
  "strikethrough",
  "labelStartLink",
  "labelStartImage",
  "labelEnd",
  "gfmFootnoteCall",
  "gfmPotentialFootnoteCall",
];
