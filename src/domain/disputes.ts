// Disputes between agents as questions to a person, and the way back from such a question to what it is about.
import { enumerate, label } from "./prp-compile/text.ts";
import type { ReviewQuestion } from "./review-question.ts";

/** Agents that decided the same subject differently: `roles` in the order of their `options`. */
export interface Dispute {
  readonly title: string;
  readonly options: readonly string[];
  readonly roles: readonly string[];
}

/** What a person is asked about it, with who wants what. */
export function disputeText({ title, options, roles }: Dispute): string {
  const sides = roles.map((role, at) => `${role} wants ${label(options[at] ?? "", 80)}`);
  return `The agents disagree about “${title}”: ${enumerate(sides)}. What is it to be?`;
}

/** The title of the decision that the question is about; null for a question of another kind. */
export function disputedTitle({ kind, text }: ReviewQuestion): string | null {
  if (kind !== "dispute") return null;
  return /^The agents disagree about “(.{1,200}?)”: /u.exec(text)?.[1] ?? null;
}
