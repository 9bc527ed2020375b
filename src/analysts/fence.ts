// Material from others in a prompt: fenced off from what we say ourselves, with nothing hidden in it.
import { createHash } from "node:crypto";

/**
 * The texts by name, each between marks that none of them can forge: the marks hold a hash over all of them. The same
 * texts give the same marks, so that a provider's prompt cache knows them again.
 */
export function fenced(texts: readonly { readonly name: string; readonly text: string }[]): string {
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
 * The text with characters that steer the reader unseen written out, such as `⟦U+202E⟧`: controls, changes of the writing
 * direction, tags. Joiners stay; Persian and emoji need them.
 */
function visible(text: string): string {
  return text.replace(
    hidden,
    (letter) => `⟦U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟧`,
  );
}

/** Line feeds and tabs are controls that may stay. */
const hidden =
  /(?![\n\t])\p{Cc}|[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;
