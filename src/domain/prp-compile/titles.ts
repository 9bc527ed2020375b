// Names for the pieces of a plan: the brief's own headings where they say something, else its requirements.
import type { Requirement } from "../brief.ts";
import { label } from "./text.ts";
import { wholeText } from "./safe-brief.ts";

/** A heading without its number; null for one that every brief has, or that is the title of this one. */
export function speakingName(section: string | null, title: string): string | null {
  const name = label(
    (section ?? "").slice(0, 200).replace(/^(?:\(?[\dIVXivx]{1,4}[.)]\)?\s*|[\d.]+\s+|§\s*)+/, ""),
    60,
  );
  return name === "" || commonHeading.test(name) || numbered.test(name) || name === label(title, 60)
    ? null
    : name;
}

const numbered =
  /^(?:requirement|story|user story|feature|task|step|phase|part|section|chapter)\s+[\dA-Z.]{1,6}(?:\W|$)/i;

/** A heading that only says what kind of text stands below it: what it belongs to stands above it. */
export function isSubordinate(section: string | null): boolean {
  return /^(?:[\d.]+\s+)?(?:acceptance criteria|criteria|scenarios?|notes?|details|rules|steps)$/i.test(
    (section ?? "").trim(),
  );
}

const commonHeading =
  /^(?:(?:the |core |key |main |other |general |basic |product |system |software |project |high.level |non.?functional |functional |technical |business |user )*(?:requirements?|features?|stories|user stories|use cases|scope|in scope|overview|introduction|summary|description|background|motivation|why|what changes|constraints?|goals?|objectives?|notes?|details|specifications?|rules|tasks?|todo|mvp|deliverables?|bonus|must have|should have|nice to have|acceptance criteria|success criteria|anforderungen|muss|soll|kann)(?: of (?:the )?(?:requirements|project|system))?)$/i;

/** The obligation as a deed: without "The system shall", "User can", "As a …, I want to"; a condition goes last. */
export function deed({ text }: Pick<Requirement, "text">): string {
  const line = text.slice(0, 400);
  const [, word = "", condition = "", consequence = ""] = conditional.exec(line) ?? [];
  const told =
    consequence === ""
      ? line
      : `${bare(consequence).replace(/[.;]$/, "")} ${word.toLowerCase()} ${condition}`;
  const deed = bare(told);
  return deed.length < 8 ? text : `${deed.charAt(0).toUpperCase()}${deed.slice(1)}`;
}

const conditional = /^(when|whenever|if|while|where|once|after)\s([^,]{3,120}),\s*(?:then\s)?(.{8,})$/i;

function bare(text: string): string {
  return text
    .replace(/^user story:\s*/i, "")
    .replace(
      /^as an? [^,]{1,80},\s*(?:I|we) (?:want|would like|need|wish|can|must|should)(?: to)? (?:be able to )?/i,
      "",
    )
    .replace(
      /^(?:the |an? |each |every )?(?:[\p{L}-]+ ){0,2}(?:shall|must|should|can|will)(?: be able to)? (?!not\b|never\b|be\b)(?:(?:see|view) (?=an? |the ))?/iu,
      "",
    );
}

/** The title of requirements that are built together; `sections` are the first sections of all groups, `title` that of the brief. */
export function groupTitle(
  requirements: readonly [Requirement, ...Requirement[]],
  sections: readonly (string | null)[],
  title: string,
): string {
  const [first] = requirements;
  if (requirements.every(({ kind }) => kind === "constraint"))
    return `Constraints: ${titleFrom(first.text, 56)}`;
  const names = [...new Set(requirements.map(({ section }) => speakingName(section, title)))].filter(
    (name) => name !== null,
  );
  const [name] = names;
  if (name === undefined) return titleFrom(deed(first), 72) || first.id;
  if (names.length > 1) return names.slice(0, 3).join("; ");
  const isSplit = sections.filter((section) => section === first.section).length > 1;
  return isSplit ? `${name}: ${titleFrom(deed(first), 56)}` : name;
}

/** A title stands where its requirement does not, so a gap that the brief left must be told in a word. */
function titleFrom(text: string, limit: number): string {
  return label(wholeText(text), limit);
}
