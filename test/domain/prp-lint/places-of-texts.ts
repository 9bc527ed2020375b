// Every place in a PRP where a text stands, and the PRP with another text there: for tests of what may hide anywhere.
import { Prp } from "../../../src/domain/prp.ts";

/** `at` is where a reader would look: the id, or the part of the PRP. */
export interface Place {
  readonly path: readonly string[];
  readonly at: string;
}

/** Without ids, references, hashes and words of a fixed list, and without the quotes of the brief, which are fenced. */
export function placesIn(prp: Prp): Place[] {
  return stringsAt(prp, [], "title").filter(({ path }) => !noText.test(path.join(".")));
}

/** The PRP with this text in that place. */
export function planted(prp: Prp, path: readonly string[], text: string): Prp {
  return Prp.parse(changed(prp, path, text));
}

const noText =
  /(?:^|\.)(?:planId|sha256|language|questionId|taskId|kind|level|mode|status|type|size|purpose|quote)$|(?:^|\.)(?!patterns)\w+\.\d+\.id$|Ids\.\d+$|dependsOn/;

/** Parts without ids, under the section in which they are rendered. */
const sections: ReadonlyMap<string, string> = new Map([
  ["objectives", "section-1"],
  ["stack", "section-2"],
  ["repository", "section-2"],
  ["guidance", "section-4"],
  ["avoid", "section-4"],
  ["patterns", "section-4"],
  ["doneWhen", "section-6"],
]);

function stringsAt(value: unknown, path: readonly string[], at: string): Place[] {
  if (typeof value === "string") return [{ path, at }];
  if (typeof value !== "object" || value === null) return [];
  const isOwn = "id" in value && typeof value.id === "string" && path[0] !== "patterns";
  const own = isOwn ? String(value.id) : at;
  return Object.entries(value).flatMap(([key, each]) => {
    const section = path.length === 0 ? sections.get(key) : undefined;
    return stringsAt(each, [...path, key], key === "by" ? "title" : (section ?? own));
  });
}

function changed(value: unknown, [key, ...rest]: readonly string[], text: string): unknown {
  if (key === undefined) return text;
  if (Array.isArray(value))
    return value.map((each, at) => (String(at) === key ? changed(each, rest, text) : each));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, name === key ? changed(each, rest, text) : each]),
  );
}
