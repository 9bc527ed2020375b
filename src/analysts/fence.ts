// Material from others in a prompt: fenced off from what we say ourselves, with nothing hidden in it.
import { createHash } from "node:crypto";

/** A text from others, by the name under which the model gets it. */
export interface Material {
  readonly name: string;
  readonly text: string;
}

/**
 * The texts by name, each between marks that none of them can forge: the marks hold a hash over all of them. The same
 * texts give the same marks, so that a provider's prompt cache knows them again.
 */
export function fenced(texts: readonly Material[]): string {
  const shown = texts.map(({ name, text }) => ({ name: oneLine(name), text: visible(text) }));
  const nonce = createHash("sha256").update(JSON.stringify(shown)).digest("hex").slice(0, 16);
  return shown
    .map(({ name, text }) => `<<<material ${nonce} ${name}\n${text}\nmaterial ${nonce}>>>`)
    .join("\n\n");
}

/** The text on one line, with nothing hidden in it. */
export function oneLine(text: string): string {
  return visible(text).replace(/\s+/g, " ").trim();
}

/**
 * The text with characters that nobody sees, or that steer the reader, written out, such as `⟦U+202E⟧`: controls, changes
 * of the writing direction, tags, blanks without width, halves of a character. Joiners between letters or emoji stay;
 * Persian and families need them.
 */
export function visible(text: string): string {
  return text.replace(
    hidden,
    (letter) => `⟦U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟧`,
  );
}

const joined = String.raw`[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]`;
const joiners = String.raw`(?<!${joined}|\uFE0F)(?:\u200C|\u200D)|(?:\u200C|\u200D)(?!${joined})`;
/** Line feeds and tabs are controls that may stay; the Arabic signs among the formats can be seen. */
const unseen = String.raw`(?!\u200C|\u200D|[\n\t\u0600-\u0605\u06DD\u08E2])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]`;
/** Letters and signs of Unicode that show nothing: fillers, selectors of variants beyond those of emoji. */
const blank = String.raw`\u034F|\u17B4|\u17B5|[\u115F\u1160\u3164\uFFA0\u{E0000}-\u{E0FFF}]`;
const hidden = new RegExp([joiners, unseen, blank].join("|"), "gu");
