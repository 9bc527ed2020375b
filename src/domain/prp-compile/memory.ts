// What the PRP takes from earlier plans: which patterns, where they come from, and their notes as advice that is told as
// past experience. A pattern never decides anything and never becomes a command.
import type { RecalledPattern } from "../pattern.ts";
import type { Guidance, Prp } from "../prp.ts";
import { hasTerm } from "../terms.ts";
import type { Material } from "./material.ts";
import { wholeText } from "./safe-text.ts";
import { oneLine, sentence } from "./text.ts";

/** Names the memory where the role of an agent stands otherwise. */
const memory = "memory";

export function compilePatterns({ patterns }: Pick<Material, "patterns">): Prp["patterns"] {
  return patterns.map(({ id, description, provenance, relevance }) => ({
    id,
    description: wholeText(oneLine(description)),
    from: wholeText(oneLine(provenance, 200)),
    relevance: Math.round(relevance * 100) / 100,
  }));
}

/** The notes of each pattern, with the requirements that speak of its situation; of most of them is of all. */
export function memoryGuidance({ patterns, wanted }: Pick<Material, "patterns" | "wanted">): Guidance[] {
  return patterns
    .filter(({ notes }) => notes.trim() !== "")
    .map((pattern) => {
      const touched = touchedIds(pattern, wanted);
      return {
        text: `An earlier plan that was approved worked like this: ${sentence(wholeText(oneLine(pattern.notes)))}`,
        requirementIds: touched.length > wanted.length / 2 ? [] : touched,
        by: memory,
      };
    });
}

function touchedIds({ terms }: RecalledPattern, wanted: Material["wanted"]): string[] {
  return wanted.filter(({ text }) => hasTerm(text, terms)).map(({ id }) => id);
}
