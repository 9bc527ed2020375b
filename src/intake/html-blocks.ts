// HTML inside Markdown: its headings, list items, rows and paragraphs as blocks; comments, scripts and code as nothing.
import { blockOf, type Block } from "./block.ts";
import { MappedTextBuilder } from "./mapped-text.ts";

const tag = /<!--[^]*?(?:-->|$)|<[!?][^<>]*>|<(\/?)([a-z][a-z0-9]*)\b[^<>]*>/giu;
const silent = /^(?:script|style|pre|textarea|template)$/;
const endsLine =
  /^(?:p|div|section|article|li|[uod]l|d[td]|tr|table|thead|tbody|h[1-6]|summary|details|blockquote|br|hr|figure)$/;

/** The blocks of the HTML that stands between two positions of the source. */
export function htmlBlocks(source: string, start: number, end: number): Block[] {
  return new HtmlReader(source, start).read(source.slice(start, end));
}

class HtmlReader {
  readonly #source: string;
  readonly #start: number;
  readonly #blocks: Block[] = [];
  #builder = new MappedTextBuilder();
  #shape: Pick<Block, "kind" | "depth"> = { kind: "prose", depth: 1 };
  /** The tag whose contents are no words. */
  #muted: string | null = null;
  #hasTitles = false;

  constructor(source: string, start: number) {
    this.#source = source;
    this.#start = start;
  }

  read(html: string): Block[] {
    let from = 0;
    for (const { 0: whole, 1: slash, 2: name, index } of html.matchAll(tag)) {
      this.#words(html, from, index);
      this.#tag(name?.toLowerCase() ?? "", slash === "/", index);
      from = index + whole.length;
    }
    this.#words(html, from, html.length);
    this.#close();
    return this.#blocks;
  }

  #words(html: string, from: number, to: number): void {
    if (this.#muted !== null || to <= from) return;
    this.#builder.add(html.slice(from, to), this.#source, this.#start + from, this.#start + to);
  }

  #tag(name: string, isEnd: boolean, index: number): void {
    if (silent.test(name)) this.#muted = isEnd ? null : name;
    else if (endsLine.test(name)) {
      this.#close();
      this.#shape = isEnd ? { kind: "prose", depth: 1 } : shapeOf(name, this.#shape);
    } else {
      this.#hasTitles ||= name === "th";
      this.#builder.space(this.#start + index);
    }
  }

  // A row of column titles says nothing of its own.
  #close(): void {
    const content = this.#builder.build();
    if (/\p{L}{2}/u.test(content.text) && !this.#hasTitles)
      this.#blocks.push(blockOf({ ...this.#shape, content, isMarked: this.#shape.kind === "item" }));
    this.#builder = new MappedTextBuilder();
    this.#hasTitles = false;
  }
}

// A line break or paragraph inside an item begins another line of it.
function shapeOf(name: string, current: Pick<Block, "kind" | "depth">): Pick<Block, "kind" | "depth"> {
  const level = /^h([1-6])$/.exec(name)?.[1];
  if (level !== undefined) return { kind: "heading", depth: Number(level) };
  if (name === "li" || name === "tr") return { kind: "item", depth: 1 };
  return (name === "br" || name === "p") && current.kind === "item" ? current : { kind: "prose", depth: 1 };
}
