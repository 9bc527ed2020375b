// Reads a script for the scripted server from a YAML or JSON file; every mistake is told with its line and column.
import { isNode, LineCounter, parseDocument, type Document } from "yaml";
import type { z } from "zod";
import type { Diagnostic } from "../../domain/diagnostic.ts";
import { InvalidInputError } from "../../domain/errors.ts";
import { Script } from "./script.ts";

/** The rules of the text; `file` names it in diagnostics. Throws InvalidInputError. */
export function readScript(text: string, file: string): Script {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const complain = (rule: string, message: string, offset: number): Diagnostic => {
    const { line, col } = lines.linePos(offset);
    return { severity: "error", code: `script/${rule}`, message, file, line, column: col, fix };
  };
  const broken = document.errors.map(({ message, pos }) => complain("syntax", message, pos[0]));
  if (broken.length > 0) throw invalidScript(file, broken);
  const parsed = Script.safeParse(plain(document));
  if (parsed.success) return parsed.data;
  throw invalidScript(
    file,
    parsed.error.issues.map((issue) => complain("rule", sentenceOf(issue), offsetOf(document, issue.path))),
  );
}

const fix =
  "Write a list of rules such as `- when: { role: security }`, with `answer`, `fault`, `tokens` or `times`.";

/** A file of a few lines can stand for gigabytes by repeating itself; then there is nothing in it. */
function plain(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}

function sentenceOf({ path, message }: z.core.$ZodIssue): string {
  const place = path.map(String).join(".");
  return place === "" ? `${message}.` : `${place}: ${message}`;
}

/** Where the value at this path begins, or the nearest one around it. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node)) return node.range?.[0] ?? 0;
  }
  return document.contents?.range?.[0] ?? 0;
}

function invalidScript(file: string, diagnostics: Diagnostic[]): InvalidInputError {
  const [first] = diagnostics;
  const where = first === undefined ? "" : ` at line ${String(first.line)}, column ${String(first.column)}`;
  return new InvalidInputError(
    `The script ${file} cannot be used${where}.`,
    first?.message ?? "",
    fix,
    diagnostics,
  );
}
