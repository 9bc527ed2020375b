// Where the things of a PRP stand in its Markdown, so that a finding about an id can name a line.

/** The line of each id and of each section (`section-3`) in a rendered PRP; the first one where an id stands twice. */
export function prpLines(markdown: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  markdown.split("\n").forEach((line, index) => {
    const key = keyOf(line);
    if (key !== null && !lines.has(key)) lines.set(key, index + 1);
  });
  return lines;
}

function keyOf(line: string): string | null {
  const id = /^\s{0,12}[-*+] (?:\*\*|__)([A-Z]{1,5}-[\d.]{1,20})(?:\*\*|__)/.exec(line)?.[1];
  if (id !== undefined) return id;
  const section = /^## ([1-6])\. /.exec(line)?.[1];
  return section === undefined ? null : `section-${section}`;
}
