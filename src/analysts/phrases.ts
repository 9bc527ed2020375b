// Small pieces of language for findings: clipped quotes, lists of ids, verbs after "shall".

/** The text on one line, at most so many characters, cut between words. */
export function clip(text: string, length: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  const space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > length / 2 ? space : length)} …`;
}

/** "REQ-1", "REQ-1 and REQ-2", "REQ-1, REQ-2 and 4 more". */
export function listed(ids: readonly string[]): string {
  if (ids.length > 4) return `${ids.slice(0, 3).join(", ")} and ${ids.length - 3} more`;
  return ids.length < 2 ? ids.join("") : `${ids.slice(0, -1).join(", ")} and ${ids.at(-1)}`;
}

/** Runs of numbers as ranges: "REQ-1 to REQ-4, REQ-7". */
export function ranges(ids: readonly string[]): string {
  const runs: string[][] = [];
  for (const id of ids) {
    const run = runs.at(-1);
    if (run !== undefined && numberOf(id) === numberOf(run.at(-1) ?? "") + 1) run.push(id);
    else runs.push([id]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]} to ${run.at(-1)}` : run.join(", "))).join(", ");
}

function numberOf(id: string): number {
  return Number(id.replace(/^\D+/, ""));
}

/** A heading without its number. */
export function sectionName(section: string | null): string | null {
  return section?.replace(/^(?:\d{1,3}[.)]?)+\s+/, "") ?? null;
}

/** Without a full stop or a comma at its end. */
export function unended(text: string): string {
  return text.replace(/[\s.,;:]+$/, "");
}

/** With a small first letter, unless the word is a name or an abbreviation. */
export function lowered(text: string): string {
  return /^(?:[A-Z][a-z]+(?=[\s,]|$)|[A-Z]\s|A\s|I\s)/.test(text) && !text.startsWith("I ")
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

const pluralEnding = /(?:^|\s)(?:they|we|you|people|children|data|[\p{L}-]*[\p{Ll}]s)$/iu;
const singularInS = /(?:this|its|ss|us|is|as|canvas|always)$/i;
const besideVerbs = /^(?:also|only|always|never|then|immediately|[a-z]+ly)\s+/i;

/** What a subject does, from what it shall do: ("The system", "show a list") gives "The system shows a list". */
export function does(subject: string, action: string): string {
  const adverb = besideVerbs.exec(action)?.[0] ?? "";
  const [verb = "", ...rest] = action.slice(adverb.length).split(" ");
  return [subject, `${adverb}${conjugated(verb, isPlural(subject))}`, ...rest].join(" ").trim();
}

/** What a subject does not do. */
export function doesNot(subject: string, action: string): string {
  const [verb = "", ...rest] = action.split(" ");
  if (verb.toLowerCase() === "be")
    return [subject, isPlural(subject) ? "are not" : "is not", ...rest].join(" ");
  return `${subject} ${isPlural(subject) ? "do" : "does"} not ${action}`;
}

function isPlural(subject: string): boolean {
  return pluralEnding.test(subject) && !singularInS.test(subject);
}

function conjugated(verb: string, plural: boolean): string {
  if (verb === "be") return plural ? "are" : "is";
  if (plural || !/^[a-z]+(?:-[a-z]+)?$/.test(verb)) return verb;
  if (verb === "have") return "has";
  if (/(?:s|x|z|ch|sh|[^aeiou]o)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}
