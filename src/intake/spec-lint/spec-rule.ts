// What a rule about plain Markdown specifications is: a pure look at the document that returns what is wrong, and where.
import type { Brief, Requirement } from "../../domain/brief.ts";
import type { Diagnostic } from "../../domain/diagnostic.ts";
import type { LintGroup } from "../../domain/prp-lint/rule.ts";

/** One line of the document's text, or one line of a code block. */
export interface SpecPassage {
  readonly text: string;
  readonly line: number;
  readonly kind: "words" | "heading" | "cell" | "code";
}

/** A fenced block with its language, as written. */
export interface CodeBlock {
  readonly language: string;
  readonly text: string;
  /** The line of its first line of content. */
  readonly line: number;
}

export interface Specification {
  readonly passages: readonly SpecPassage[];
  readonly codeBlocks: readonly CodeBlock[];
  /** What the text asks for, as `baco plan` would read it; without what it excludes. */
  readonly requirements: readonly Requirement[];
  /** Null when nothing that is asked for was found. */
  readonly brief: Brief | null;
  /** The lines of the file, for finding columns. */
  readonly lines: readonly string[];
}

export interface SpecFinding {
  /** The first line to search for the phrase. */
  readonly line: number;
  /** The last one; the same as `line` unless told. */
  readonly endLine?: number;
  readonly message: string;
  /** The words that are wrong. */
  readonly phrase?: string;
  readonly severity?: Diagnostic["severity"];
}

export interface SpecRule {
  readonly code: `spec/${string}`;
  /** The number of the criterion of a good PRP that the rule checks on plain text. */
  readonly criterion: number;
  readonly group: LintGroup;
  readonly severity: Diagnostic["severity"];
  readonly reason: string;
  readonly fix: string;
  readonly bad: string;
  readonly good: string;
  readonly check: (spec: Specification) => SpecFinding[];
}
