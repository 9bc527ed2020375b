// The YAML at the head of a brief whose features stand in blocks: version, type and tags of the project.
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import { invalidBrief } from "./invalid-brief.ts";

const opening = /^(---[ \t]*\r?\n)([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/u;
const longest = 20_000;

/** What the front matter says, key by key, without the title; null when there is none. Throws InvalidInputError. */
export function frontMatterOf(text: string, path: string | null): Record<string, string> | null {
  const found = opening.exec(text.slice(0, longest));
  const yaml = found?.[2];
  if (yaml === undefined) return null;
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, strict: true });
  const [broken] = document.errors;
  if (broken !== undefined) {
    const { line, col } = lines.linePos(broken.pos[0]);
    throw fault(
      path,
      `The front matter is not valid YAML: ${broken.message.replace(/\s+/gu, " ")}`,
      line,
      col,
    );
  }
  if (!isMap(document.contents)) throw fault(path, "The front matter is no list of keys and values.", 1, 1);
  const pairs = document.contents.items.map(({ key, value }): [string, string] => [
    isScalar(key) ? String(key.value) : "",
    plainValue(value),
  ]);
  return Object.fromEntries(
    pairs.filter(([key, value]) => key !== "" && value !== "" && !/^(?:title|name)$/u.test(key)),
  );
}

function plainValue(value: unknown): string {
  if (isSeq(value))
    return value.items
      .map(plainValue)
      .filter((item) => item !== "")
      .join(", ");
  if (!isScalar(value)) return "";
  const { value: plain } = value;
  if (typeof plain === "string") return plain.trim();
  return plain === null || plain === undefined ? "" : JSON.stringify(plain);
}

function fault(path: string | null, message: string, line: number, column: number) {
  return invalidBrief(path, [
    {
      code: "brief/front-matter",
      message,
      fix: "Correct it, for example `version: 1.0`, one key a line, or leave the front matter out.",
      // The marks above the YAML take a line.
      line: line + 1,
      column,
    },
  ]);
}
