// Files that are no text although people write briefs in them: recognised by their first bytes or words, and named, so
// that the refusal can say what to do.
import { invalidBrief } from "./invalid-brief.ts";

interface ForeignFormat {
  readonly what: string;
  readonly opens: RegExp;
}

const saved = "Save it as Markdown or plain text, for example with `pandoc -t gfm`, and give that.";

const foreign: readonly ForeignFormat[] = [
  { what: "a PDF file", opens: /^%PDF-/ },
  { what: "a word processor's file or another ZIP archive", opens: /^PK\p{Cc}/u },
  { what: "an old Office file", opens: /^ÐÏ\p{Cc}à/u },
  { what: "an RTF file", opens: /^\{\\rtf/ },
  // A page is markup all through; pieces of HTML inside Markdown are read.
  {
    what: "a web page",
    opens: /^(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,2000}-->\s*)?<(?:!doctype\s+html|html)\b/i,
  },
];

/** Throws InvalidInputError for a file in a format that is no text, by what it opens with. */
export function refuseForeignFormat(text: string, path: string | null): void {
  const start = text.length - text.trimStart().length;
  const opening = text.slice(start, start + 3000);
  const what = foreign.find(({ opens }) => opens.test(opening))?.what ?? (isPage(path) ? "a web page" : null);
  if (what === null) return;
  throw invalidBrief(path, [
    { code: "brief/not-text", message: `The brief is ${what}, not a text.`, fix: saved, line: 1, column: 1 },
  ]);
}

function isPage(path: string | null): boolean {
  return /\.x?html?$/iu.test(path ?? "");
}
