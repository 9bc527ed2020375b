// Reads from TOML the little that we want: keys of sections, strings and lists of strings. Anything finer is passed over.

export interface TomlLine {
  /** Empty above the first section. */
  readonly section: string;
  readonly key: string;
  /** As written, without a comment; a list over several lines is joined. */
  readonly value: string;
}

/** `key = value` lines with the section that they stand in. */
export function tomlLines(text: string): TomlLine[] {
  const found: TomlLine[] = [];
  let section = "";
  let open: { key: string; value: string } | null = null;
  for (const raw of text.split(/\r?\n/)) {
    const line = withoutComment(raw.slice(0, 2_000)).trim();
    if (open) {
      open.value += ` ${line}`;
      if (line.endsWith("]")) open = closed(found, section, open);
      continue;
    }
    const heading = /^\[\[?([^\]]{1,200})\]\]?$/.exec(line)?.[1];
    if (heading !== undefined) {
      section = heading.trim();
      // A section without keys says something as well: that a tool is configured at all.
      found.push({ section, key: "", value: "" });
    }
    const at = heading === undefined ? line.indexOf("=") : -1;
    if (at < 1) continue;
    open = {
      key: line
        .slice(0, at)
        .trim()
        .replace(/^["']|["']$/g, ""),
      value: line.slice(at + 1).trim(),
    };
    if (!open.value.startsWith("[") || open.value.endsWith("]")) open = closed(found, section, open);
  }
  return found;
}

/** The value of a key; null where it is not there. */
export function tomlValue(lines: readonly TomlLine[], section: string, key: string): string | null {
  const line = lines.find((each) => each.section === section && each.key === key);
  return line === undefined ? null : line.value.replace(/^["']|["']$/g, "");
}

/** The strings in a list. */
export function tomlStrings(value: string): string[] {
  return [...value.matchAll(/"([^"]{0,300})"|'([^']{0,300})'/g)].map(
    ([, double, single]) => double ?? single ?? "",
  );
}

export function hasSection(lines: readonly TomlLine[], section: string): boolean {
  return lines.some((line) => line.section === section || line.section.startsWith(`${section}.`));
}

function closed(found: TomlLine[], section: string, { key, value }: { key: string; value: string }): null {
  found.push({ section, key, value });
  return null;
}

function withoutComment(line: string): string {
  const at = line.indexOf("#");
  if (at < 0) return line;
  const before = line.slice(0, at);
  const isInString = (before.match(/["']/g)?.length ?? 0) % 2 === 1;
  return isInString ? line : before;
}
