// Names for the pieces of a plan: the brief's own headings where they say something, else its requirements.
import type { Requirement } from "./brief.ts";
import { label } from "./compile-text.ts";

/** A heading without its number; null for one that every brief has, or that is the title of this one. */
export function speakingName(section: string | null, title: string): string | null {
  const name = label((section ?? "").slice(0, 200).replace(/^(?:\(?[\dIVXivx]{1,4}[.)]\)?\s*|[\d.]+\s+|§\s*)+/, ""), 60);
  return name === "" || commonHeading.test(name) || name === label(title, 60) ? null : name;
}

const commonHeading =
  /^(?:(?:the |core |key |main |other |general |basic |product |system |software |project |high.level |non.?functional |functional |technical |business |user )*(?:requirements?|features?|stories|user stories|use cases|scope|in scope|overview|introduction|summary|description|background|motivation|why|what changes|constraints?|goals?|objectives?|notes?|details|specifications?|rules|tasks?|todo|mvp|deliverables?|bonus|must have|should have|nice to have|acceptance criteria|success criteria|anforderungen|muss|soll|kann)(?: of (?:the )?(?:requirements|project|system))?)$/i;

/** The obligation as a deed: without "The system shall", "User can", "As a …, I want to". */
export function deed({ text }: Pick<Requirement, "text">): string {
  const bare = text
    .slice(0, 400)
    .replace(/^as an? [^,]{1,80},\s*(?:I|we) (?:want|would like|need|wish|can|must|should)(?: to)? (?:be able to )?/i, "")
    .replace(/^(?:the |an? |each |every )?(?:[\p{L}-]+ ){0,2}(?:shall|must|should|can|will)(?: be able to)? (?!not\b|never\b|be\b)(?:(?:see|view) (?=an? |the ))?/iu, "");
  return bare.length < 8 ? text : `${bare.charAt(0).toUpperCase()}${bare.slice(1)}`;
}

/** The title of requirements that are built together; `sections` are the first sections of all groups, `title` that of the brief. */
export function groupTitle(
  requirements: readonly [Requirement, ...Requirement[]],
  sections: readonly (string | null)[],
  title: string,
): string {
  const [first] = requirements;
  if (requirements.every(({ kind }) => kind === "constraint")) return `Constraints: ${label(first.text, 56)}`;
  const names = [...new Set(requirements.map(({ section }) => speakingName(section, title)))].filter((name) => name !== null);
  const [name] = names;
  if (name === undefined) return label(deed(first), 72) || first.id;
  if (names.length > 1) return names.slice(0, 3).join("; ");
  const isSplit = sections.filter((section) => section === first.section).length > 1;
  return isSplit ? `${name}: ${label(deed(first), 56)}` : name;
}
