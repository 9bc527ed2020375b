// How many columns a text takes on a terminal, and how to keep it within them.

// Our own colours; text of others has lost its escapes before it comes here.
const colour = /(\p{Cc}\[[0-9;]*m)/u;
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Columns that the text takes. */
export function displayWidth(text: string): number {
  return cells(text).reduce((sum, { width }) => sum + width, 0);
}

/** The text, cut to so many columns and ended by `…` when it is longer; colours stay whole. */
export function clip(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let left = Math.max(0, columns - 1);
  let isCut = false;
  const kept = cells(text).map(({ piece, width }) => {
    if (width === 0 && colour.test(piece)) return piece;
    if (isCut || width > left) {
      const mark = isCut || columns < 1 ? "" : "…";
      isCut = true;
      return mark;
    }
    left -= width;
    return piece;
  });
  return kept.join("");
}

/** The end of a text without colours, cut to so many columns and begun by `…` when it is longer. */
export function clipStart(text: string, columns: number): string {
  const all = segment(text);
  if (displayWidth(text) <= columns) return text;
  let left = Math.max(0, columns - 1);
  let from = all.length;
  while (from > 0 && (all[from - 1]?.width ?? 0) <= left) left -= all[--from]?.width ?? 0;
  const kept = all.slice(from).map(({ piece }) => piece);
  return columns < 1 ? "" : `…${kept.join("")}`;
}

/** The text, filled up with spaces to so many columns. */
export function pad(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - displayWidth(text)));
}

/** The text in lines of at most so many columns, broken between words; a word that is longer stands alone and is cut. */
export function wrap(text: string, columns: number): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || displayWidth(longer) <= columns) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => clip(line, columns));
}

/** The same, each line as far from the edge as the text begins. */
export function wrapIndented(text: string, columns: number): string[] {
  const body = text.trimStart();
  const edge = text.slice(0, text.length - body.length);
  return wrap(body, columns - edge.length).map((line) => edge + line);
}

interface Cell {
  readonly piece: string;
  readonly width: number;
}

function cells(text: string): Cell[] {
  return text
    .split(colour)
    .flatMap((part) => (colour.test(part) ? [{ piece: part, width: 0 }] : segment(part)));
}

function segment(text: string): Cell[] {
  return Array.from(graphemes.segment(text), ({ segment: piece }) => ({ piece, width: widthOf(piece) }));
}

function widthOf(piece: string): number {
  if (/^[\p{M}\p{Cf}]+$/u.test(piece)) return 0;
  return wide.test(piece) || piece.includes("\ufe0f") ? 2 : 1;
}
