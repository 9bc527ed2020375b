// Where a long Markdown text may be cut so that its pieces, read one by one, say the same as the whole. The parser
// moves all that it has read whenever a nested list ends, which takes too long for thousands of them at once.

const fewestLines = 500;

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
    const isSafe = !open.continuesIn(line) && (alwaysBegins.test(line) || (isBlank(before) && numbered.test(line)));
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

/** Follows the lines and knows whether code, HTML or front matter is open. */
class OpenConstructs {
  /** What ends the construct that is open. */
  #end: RegExp | null;
  #isFirst = true;

  constructor(text: string) {
    this.#end = /^---[ \t]*[\r\n]/u.test(text) ? /^---[ \t]*$/u : null;
  }

  /** To be told of each line: whether it belongs to what an earlier one has opened, or opens something itself. */
  continuesIn(line: string): boolean {
    const isFirst = this.#isFirst;
    this.#isFirst = false;
    const words = line.trimEnd();
    if (this.#end === null) this.#end = endOf(words);
    else if (!isFirst && this.#end.test(words)) this.#end = null;
    else return true;
    return this.#end !== null;
  }
}

function endOf(line: string): RegExp | null {
  const fence = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}|~{3,})/u.exec(line)?.[1];
  if (fence !== undefined) return new RegExp(`^[\\s>]*${fence}`, "u");
  const [, html] = /^\s*<(!--|script|pre|style|textarea|[a-z/?!])/iu.exec(line) ?? [];
  if (html === undefined) return null;
  if (html === "!--") return line.includes("-->") ? null : /-->/u;
  const raw = /^(?:script|pre|style|textarea)$/iu.test(html) ? new RegExp(`</${html}`, "iu") : /^\s*$/u;
  return raw.test(line) ? null : raw;
}
