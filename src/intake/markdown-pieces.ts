// Where a long Markdown text may be cut so that its pieces, read one by one, say the same as the whole. The parser
// moves all that it has read whenever a nested list ends, which takes too long for thousands of them at once.

/** So few that what the parser makes of a piece dies young: 500 at once cost a fifth more time and memory. */
const fewestLines = 100;

/** A stretch of the text that can be read by itself. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/** The pieces of a text, in order: each begins at a heading or at an item of an outermost list. */
export function piecesOf(text: string): Piece[] {
  if (refersAcross.test(text)) return [{ start: 0, end: text.length }];
  const starts = [0];
  const open = new OpenConstructs(text);
  let lines = 0;
  let before = "";
  for (const { 0: line, index } of text.matchAll(/.*(?:\r\n?|\n|$)/gu)) {
    const isSafe =
      !open.continuesIn(line) && (alwaysBegins.test(line) || (isBlank(before) && numbered.test(line)));
    if (isSafe && lines >= fewestLines) {
      starts.push(index);
      lines = 0;
    }
    lines += 1;
    before = line;
  }
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? text.length }));
}

// A link may be defined far from where it is used.
const refersAcross = /^ {0,3}\[[^\]\r\n]{1,999}\]:/mu;

const alwaysBegins = /^(?:#{1,6}[ \t]+\S|[-*+] (?=\S)(?![-*_ \t]*$))/u;
const numbered = /^\d{1,9}[.)] \S/u;

function isBlank(line: string): boolean {
  return line.trim() === "";
}

/** Follows the lines and knows whether code, HTML or front matter is open; once in doubt, for good. */
class OpenConstructs {
  #open: Construct | null;
  #isFirst = true;

  constructor(text: string) {
    this.#open = /^---[ \t]*[\r\n]/u.test(text)
      ? { end: /^---[ \t]*$/u, isNested: false, isCode: true }
      : null;
  }

  /** To be told of each line: whether it belongs to what an earlier one has opened, or opens something itself. */
  continuesIn(line: string): boolean {
    const isFirst = this.#isFirst;
    this.#isFirst = false;
    const words = line.trimEnd();
    if (this.#open === null) this.#open = openedBy(words);
    else if (!isFirst && this.#open.end.test(words)) this.#open = null;
    else if (isDoubtful(words, this.#open)) this.#open = { ...this.#open, end: /(?!)/u };
    else return true;
    return this.#open !== null;
  }
}

interface Construct {
  readonly end: RegExp;
  /** True for what stands in a list item or quotation, which may end before the construct does. */
  readonly isNested: boolean;
  readonly isCode: boolean;
}

const fence = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}(?=[^`]*$)|~{3,})/u;

function isDoubtful(line: string, { isNested, isCode }: Construct): boolean {
  return (isNested && /^\S/u.test(line)) || (!isCode && fence.test(line));
}

function openedBy(line: string): Construct | null {
  const mark = fence.exec(line)?.[1];
  const isNested = !/^[`~<]/u.test(line);
  if (mark !== undefined)
    return { end: new RegExp(`^[\\s>]*${mark}${mark.charAt(0)}*$`, "u"), isNested, isCode: true };
  const [, html] =
    /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*<(!--|script|pre|style|textarea|[a-z/?!])/iu.exec(line) ?? [];
  if (html === undefined) return null;
  const end = endOfHtml(html);
  return end.test(line) ? null : { end, isNested, isCode: false };
}

function endOfHtml(opening: string): RegExp {
  if (opening === "!--") return /-->/u;
  return /^(?:script|pre|style|textarea)$/iu.test(opening) ? /<\/(?:script|pre|style|textarea)>/iu : /^\s*$/u;
}
