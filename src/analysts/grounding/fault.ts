// What is wrong with a part of a model's answer: told to the model once, and where it stays, the reason why rules write
// that part.
import type { AgentFindings } from "../agent-findings.ts";

/** A fault of `covers` is a requirement that the whole answer leaves out. */
export type FindingPart = keyof AgentFindings;

export interface Fault {
  readonly part: FindingPart;
  /** Which finding of the part; null when it is about the part as a whole. */
  readonly at: number | null;
  /** The requirements that it concerns. */
  readonly ids: readonly string[];
  /** One sentence to the model. */
  readonly text: string;
}

/** How a finding is named in a sentence. */
export const partNames: Readonly<Record<FindingPart, string>> = {
  summary: "The summary",
  decisions: "A decision",
  risks: "A risk",
  suggestions: "A suggestion",
  acceptance: "A criterion",
  covers: "The list of what you cover",
  evidence: "A piece of evidence",
  openQuestions: "A question",
};

/** The beginning of an untrusted text, for a sentence. */
export function inShort(text: string): string {
  return text.replace(/\s+/g, " ").trim().slice(0, 60);
}
