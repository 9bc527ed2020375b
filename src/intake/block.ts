// The pieces that every brief is read into, whatever format it came in: headings, prose, list items and table rows.
import type { RequirementKind } from "../domain/brief.ts";
import type { MappedText } from "./mapped-text.ts";

export interface Block {
  readonly kind: "heading" | "prose" | "item" | "row";
  readonly content: MappedText;
  /** How deep a heading or list item is nested; 1 is the outermost. */
  readonly depth: number;
  /** The sentence that introduces the list or table, such as "The system must:"; null when there is none. */
  readonly leadIn: string | null;
  /** True for an item of a numbered list. */
  readonly isNumbered: boolean;
  /** True for a list item with items below it: usually a label, not an obligation. */
  readonly isParent: boolean;
  /** For a row: its cells and the titles of its columns. */
  readonly cells: readonly MappedText[];
  readonly columns: readonly string[];
  /** Where the code right below the block ends, when it explains that code; null otherwise. */
  readonly codeEnd: number | null;
  /** The kind that the brief itself gives; null when it gives none. */
  readonly givenKind: RequirementKind | null;
  /** True for an item with a list mark of its own. */
  readonly isMarked: boolean;
  /** True when the whole block is set in bold: often a heading in disguise. */
  readonly isBold: boolean;
  /** True when most of the words are links: a reference, not an obligation. */
  readonly isLink: boolean;
}

/** A block with everything but its kind, words and place left at what most blocks have. */
export function blockOf(given: Pick<Block, "kind" | "content"> & Partial<Block>): Block {
  return {
    depth: 1,
    leadIn: null,
    isNumbered: false,
    isParent: false,
    cells: [],
    columns: [],
    codeEnd: null,
    givenKind: null,
    isMarked: false,
    isBold: false,
    isLink: false,
    ...given,
  };
}
