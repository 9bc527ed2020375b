// What others wrote, made fit for a terminal: nothing in it can move the cursor, change a colour, hide or turn words.

// Control characters other than tab and line feed, line separators, marks that turn the direction of writing, halves of
// surrogate pairs, and characters that nobody can see: tags, fillers, variation supplements.
const unsafe =
  /(?![\t\n])\p{Cc}|\p{Cs}|[\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{1bca0}-\u{1bca3}\u{e0000}-\u{e0fff}]/gu;

/** The text with every unsafe character spelled out, such as `⟦U+202E⟧`; line breaks and tabs stay. */
export function safeText(text: string): string {
  return text.replace(/\r\n/g, "\n").replace(unsafe, (mark) => `⟦U+${codeOf(mark)}⟧`);
}

/** The same on one line: line breaks and tabs become spaces. */
export function safeLine(text: string): string {
  return safeText(text.replace(/\r?\n|\t/g, " "));
}

/** A JSON document whose unsafe characters are written as JSON escapes, so that it shows safely and reads the same. */
export function safeJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(unsafe, escapeInJson);
}

function codeOf(mark: string): string {
  return (mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}

function escapeInJson(mark: string): string {
  const units = Array.from({ length: mark.length }, (_, i) => mark.charCodeAt(i));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}
