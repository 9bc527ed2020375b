// How a string stands in the Markdown of a PRP, so that a person sees every character and the reader gets back every one.
//
// What Markdown would lose or an eye would miss (line breaks, control, invisible and direction characters, blanks at
// either end) is written as its code point, `⟦U+202E⟧`. The bracket ⟦ itself is written that way too, so nothing is
// ambiguous. An empty string, where it must be seen, is ⟦⟧.

/** `text` on one line with every hidden character made visible; `readText` gives the same string back. */
export function showText(text: string): string {
  if (text === "") return "⟦⟧";
  return text.replace(hidden, codePoint).replace(blankEnds, codePoint);
}

/** The string that `showText` was given. */
export function readText(shown: string): string {
  if (!shown.includes("⟦")) return shown;
  if (shown === "⟦⟧") return "";
  return shown.replace(/⟦U\+([0-9A-F]{4,6})⟧/g, (mark, hex: string) => characterOf(hex) ?? mark);
}

/** Several short strings, such as ids, on one line. */
export function showList(items: readonly string[]): string {
  return items.map((item) => showText(item).replaceAll(",", codePoint)).join(", ");
}

/** The strings that `showList` was given; an empty line is no string at all. */
export function readList(shown: string): string[] {
  return shown === "" ? [] : shown.split(",").map((item) => readText(item.trim()));
}

// Joiners stay between letters (Persian, Hindi) and inside emoji; lone surrogates would not survive UTF-8.
const hidden =
  /⟦|(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])[\u200C\u200D]|(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const blankEnds = /^\s|\s$/gu;

function codePoint(character: string): string {
  const number = character.codePointAt(0) ?? 0;
  return `⟦U+${number.toString(16).toUpperCase().padStart(4, "0")}⟧`;
}

function characterOf(hex: string): string | null {
  const number = Number.parseInt(hex, 16);
  return number <= 0x10ffff ? String.fromCodePoint(number) : null;
}
