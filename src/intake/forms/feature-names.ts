// Headings that set a feature apart, and the words in which priorities are given.
import type { Feature } from "../../domain/brief.ts";

export type Priority = NonNullable<Feature["priority"]>;

const heading = /^\P{L}*(?:feature|user story|epic|story)(?:\s+#?\d+(?:\.\d+)*)?\s*[:：–—-]\s*(\S.*)$/iu;

/** What a heading calls a feature, with the priority that stands behind the name; null for any other heading. */
export function featureNamedBy(text: string): { name: string; priority: Priority | null } | null {
  const named = heading.exec(text)?.[1]?.trim();
  if (named === undefined) return null;
  const suffix = /\s*(?:[[(（]([^\])）]{1,40})[\])）]|[–—-]\s*([^–—-]{1,40}))\s*$/u.exec(named);
  const given = suffix?.[1] ?? suffix?.[2] ?? "";
  const word = prioritySaid.exec(given.trim())?.[1] ?? (suffix?.[1] === undefined ? "" : given);
  const priority = priorityOf(word);
  const name = suffix !== null && priority !== null ? named.slice(0, suffix.index).trim() : named;
  return name === "" ? null : { name, priority };
}

// "Priority: P1", "HIGH PRIORITY"
const prioritySaid = /^(?:priority\s*[:：]?\s*)?(\S+?)(?:[ -]+priority)?$/iu;

const words: Readonly<Record<Priority, RegExp>> = {
  high: /^(?:high|highest|critical|blocker|must|must[- ]have|p0|p1|hoch|haute|alta|высокий|高)$/iu,
  medium:
    /^(?:medium|med|mid|normal|moderate|should|should[- ]have|p2|mittel|moyenne|media|média|средний|中)$/iu,
  low: /^(?:low|lowest|minor|could|could[- ]have|nice[- ]to[- ]have|optional|p3|p4|p5|niedrig|basse|baja|baixa|низкий|低)$/iu,
};

/** The priority that a word stands for; null for a word we do not know. */
export function priorityOf(word: string): Priority | null {
  const plain = word.trim().replace(/^[^\p{L}]+|[^\p{L}\d]+$/gu, "");
  if (words.high.test(plain)) return "high";
  if (words.medium.test(plain)) return "medium";
  return words.low.test(plain) ? "low" : null;
}

/** What a person may write, for messages. */
export const priorityNames: readonly Priority[] = ["high", "medium", "low"];
