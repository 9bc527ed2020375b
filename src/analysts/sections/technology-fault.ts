// Technologies that a section takes for granted although nobody has named them.
import { technologiesIn } from "../../domain/technologies-in.ts";
import { briefTexts } from "./grounding.ts";
import type { SectionTask } from "./section.ts";

/** Names of technologies that may be used: those of the brief, of reviews and of `more`. */
export function namedTechnologies({ brief, answers }: SectionTask, more: readonly string[]): Set<string> {
  const texts = [...briefTexts(brief), ...answers.map(({ answer }) => answer), ...more];
  return new Set([...brief.technologies.map(({ name }) => name), ...texts.flatMap(choicesIn)]);
}

/** A technology that nobody has named is a choice, and choices are decisions. */
export function technologyFault(text: string, named: ReadonlySet<string>, what: string): string | null {
  const stray = choicesIn(text).find((name) => !named.has(name));
  return stray === undefined ? null : `${what} takes ${stray}, which nobody has named.`;
}

/** A protocol or a common language of the web is no choice. */
function choicesIn(text: string): string[] {
  return technologiesIn(text)
    .filter(({ entry }) => entry.kind !== "protocol" && !everyday.has(entry.name))
    .map(({ entry }) => entry.name);
}

const everyday: ReadonlySet<string> = new Set(["HTML", "CSS", "SQL", "JavaScript", "Git", "npm"]);
