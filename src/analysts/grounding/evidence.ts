// Evidence that is none: passages that do not stand in the brief, or an answer that names none.
import type { Brief } from "../../domain/brief.ts";
import type { AgentFindings } from "../agent-findings.ts";
import { briefLetters, quoteFault } from "../sections/grounding.ts";
import type { Fault } from "./fault.ts";

export function evidenceFaults({ evidence, covers }: AgentFindings, brief: Brief): Fault[] {
  if (evidence.length === 0)
    return covers.length === 0
      ? []
      : [{ part: "evidence", at: null, ids: covers, text: "You give no evidence for what you cover." }];
  const letters = lettersOf(brief);
  return evidence.flatMap(({ id, quote }, at): Fault[] => {
    if (!brief.requirements.some((requirement) => requirement.id === id))
      return [
        { part: "evidence", at, ids: [], text: "A piece of evidence names no requirement of the brief." },
      ];
    const text = quoteFault(withoutEscapes(quote), letters, "Your evidence");
    return text === null ? [] : [{ part: "evidence", at, ids: [id], text }];
  });
}

// Kept as long as the brief is: it may be long, and an answer is checked more than once.
const known = new WeakMap<Brief, string>();

function lettersOf(brief: Brief): string {
  const letters = known.get(brief) ?? briefLetters(brief);
  known.set(brief, letters);
  return letters;
}

/** Hidden characters were written out for the model and are none of the brief's letters. */
function withoutEscapes(quote: string): string {
  return quote.replace(/⟦U\+[0-9A-F]{4,6}⟧/g, " ");
}
