// Bytes → text: UTF-8, UTF-16 with a mark, else Windows-1252; what is no text at all is refused with its place.
import { withoutSecrets } from "../domain/secrets.ts";
import { refuseForeignFormat } from "./foreign-formats.ts";
import { invalidBrief } from "./invalid-brief.ts";
import { lineIndex } from "./line-index.ts";
import { refuseDeepNesting } from "./nesting.ts";

const maxBytes = 16 * 1024 * 1024;

/**
 * The text of a brief, without a byte order mark and without the keys and passwords that people paste into briefs: what is
 * read goes into journals, prompts and documents. Throws InvalidInputError when it is no text or too large.
 */
export function decodeBrief(input: string | Uint8Array, path: string | null): string {
  if (sizeOf(input) > maxBytes) throw tooLarge(path);
  const text = typeof input === "string" ? withoutMark(input) : decodeBytes(input);
  refuseForeignFormat(text, path);
  refuseBinary(text, path);
  if (text.trim() === "") throw empty(path);
  refuseDeepNesting(text, path);
  return withoutSecrets(text);
}

/** How many bytes the brief takes, as UTF-8 when it came as text. */
export function sizeOf(input: string | Uint8Array): number {
  return typeof input === "string" ? Buffer.byteLength(input) : input.byteLength;
}

function decodeBytes(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function withoutMark(text: string): string {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

// Tab, line feed and the like are text, and so is escape: pasted terminal output holds it. NUL and its neighbours, and
// halves of a surrogate pair, are not.
const suspicious = /[\p{Cc}\p{Surrogate}\uFFFE\uFFFF]/gu;
const harmless = "\t\n\v\f\r\u001B";

function isHarmless(character: string): boolean {
  return harmless.includes(character) || (character >= "\u007F" && character <= "\u009F");
}

function refuseBinary(text: string, path: string | null): void {
  const found = firstOf(text.matchAll(suspicious), ([character]) => !isHarmless(character));
  if (found === undefined) return;
  const { line, column } = lineIndex(text).placeOf(found.index);
  const code = found[0].codePointAt(0) ?? 0;
  throw invalidBrief(path, [
    {
      code: "brief/not-text",
      message: `The brief is not plain text: it holds the character U+${code.toString(16).toUpperCase().padStart(4, "0")}.`,
      fix: "Give the brief as Markdown, plain text, YAML or JSON, saved as UTF-8.",
      line,
      column,
    },
  ]);
}

function firstOf<T>(items: Iterable<T>, fits: (item: T) => boolean): T | undefined {
  for (const item of items) if (fits(item)) return item;
  return undefined;
}

function tooLarge(path: string | null) {
  return invalidBrief(path, [
    {
      code: "brief/too-large",
      message: "The brief is larger than 16 MB.",
      fix: "Keep what is to be built in the brief, and link or attach the rest.",
    },
  ]);
}

function empty(path: string | null) {
  return invalidBrief(path, [
    {
      code: "brief/empty",
      message: "The brief is empty.",
      fix: "Write what is to be built, for example one sentence a requirement, and run the command again.",
    },
  ]);
}
