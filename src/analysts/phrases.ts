// Small pieces of language for findings: clipped quotes, lists of ids, roles with their article.

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

/** "a member", "an editor"; what has an article or a number already stays as it is. */
export function withArticle(role: string): string {
  if (/^(?:an?|the|each|every|any|all|some|two)\s/i.test(role)) return withSmallFirst(role);
  return `${/^(?:[aeio]|u(?!s|ni))/i.test(role) ? "an" : "a"} ${unlessCapitals(role)}`;
}

function withSmallFirst(role: string): string {
  return role.charAt(0).toLowerCase() + role.slice(1);
}

/** Abbreviations keep their capitals: "API user". */
function unlessCapitals(role: string): string {
  return /^\p{Lu}\p{Ll}/u.test(role) ? withSmallFirst(role) : role;
}
