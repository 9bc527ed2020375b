// Whether a criterion tells anything that its requirement does not say itself.
import type { AcceptanceCriterion } from "../prp.ts";
import { likeness, sharedWords, wordsOf } from "./text.ts";

type Clauses = Pick<AcceptanceCriterion, "when" | "then">;

/** True when its outcome is another than the requirement's `words`, or when it took a condition out of them. */
export function saysMore({ when, then }: Clauses, words: ReadonlySet<string>): boolean {
  return likeness(words, wordsOf(then)) < 0.8 || sharedWords(words, wordsOf(when)) >= 2;
}
