// What a rule of the PRP linter is: a pure look at the whole object that returns what is wrong, and with which id.
import type { Brief } from "../brief.ts";
import type { ComplexityProfile } from "../complexity.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { Prp } from "../prp.ts";

/** What a rule may compare the PRP with; a rule that needs something absent finds nothing. */
export interface LintContext {
  readonly brief?: Brief;
  /** What else the person behind the brief said, such as their answers in reviews. */
  readonly answers?: readonly string[];
  readonly profile?: ComplexityProfile;
  readonly countTokens?: (text: string) => number;
  /** How many tokens a builder can read at once. */
  readonly window?: number;
  /** The line of each id in the rendered PRP, of each section under `section-1` to `section-6`, and of the `title`. */
  readonly lines?: ReadonlyMap<string, number>;
  /** Where these words stand at or below that line; nowhere is null. */
  readonly placeOf?: (line: number, phrase: string) => { line: number; column: number } | null;
  readonly file?: string;
}

/** The seven groups of which the score is the mean. */
export const lintGroups = [
  "completeness",
  "clarity",
  "verifiability",
  "traceability",
  "consistency",
  "executability",
  "economy",
] as const;
export type LintGroup = (typeof lintGroups)[number];

/** One thing that is wrong; `at` is the id or the section where a person would mend it. */
export interface Finding {
  readonly at: string;
  readonly message: string;
  /** The words that are wrong, where the rule is about words: by them a finding is known again. */
  readonly phrase?: string;
  /** Only where one finding differs from its rule. */
  readonly severity?: Diagnostic["severity"];
}

export interface LintRule {
  readonly code: `prp/${string}`;
  /** The number of the criterion of a good PRP that the rule checks, or a part of it. */
  readonly criterion: number;
  readonly group: LintGroup;
  readonly severity: Diagnostic["severity"];
  /** Why it matters, for people who ask about the rule. */
  readonly reason: string;
  readonly fix: string;
  /** One line that breaks the rule, and one that keeps it. */
  readonly bad: string;
  readonly good: string;
  readonly check: (prp: Prp, context: LintContext) => Finding[];
}
