// Reads the Markdown of a PRP back into the object that it was written from, or says line by line why it cannot.
import type { RootContent } from "mdast";
import type { z } from "zod";
import type { Diagnostic } from "../domain/diagnostic.ts";
import { InvalidInputError } from "../domain/errors.ts";
import { Prp } from "../domain/prp.ts";
import type { Place } from "./prp/entry.ts";
import type { Reading } from "./prp/entry-reader.ts";
import { placeOf, plainText, report } from "./prp/entry-reader.ts";
import { readFrontMatter } from "./prp/front-matter.ts";
import { parsePrpMarkdown } from "./prp/parse.ts";
import { quickTree } from "./prp/quick-tree.ts";
import { readBody } from "./prp/section-reader.ts";
import { readText } from "./prp/text.ts";

/** The PRP that the Markdown renders; throws an `InvalidInputError` whose diagnostics point at every fault. */
export function readPrp(markdown: string, file = "PRP"): Prp {
  const reading: Reading = { file, problems: [], places: new Map() };
  const nodes = (quickTree(markdown) ?? parsePrpMarkdown(markdown)).children;
  const raw = { ...readOpening(nodes, reading), ...readBody(nodes, reading) };
  const parsed = Prp.safeParse(raw);
  if (parsed.success && reading.problems.length === 0) return parsed.data;
  const issues = parsed.success ? [] : parsed.error.issues.map((issue) => issueAt(issue, raw, reading));
  throw broken(file, [...reading.problems, ...issues]);
}

function readOpening(nodes: readonly RootContent[], reading: Reading): Record<string, unknown> {
  const yaml = nodes.find((node) => node.type === "yaml");
  if (yaml === undefined) {
    report(
      reading,
      start,
      "prp/no-front-matter",
      "The document has no front matter.",
      "Begin with `prp: 1` between `---` lines.",
    );
    return {};
  }
  const facts = readFrontMatter(yaml.value, placeOf(yaml), reading);
  checkTitle(nodes, facts["title"], reading);
  return facts;
}

function checkTitle(nodes: readonly RootContent[], title: unknown, reading: Reading): void {
  const heading = nodes.find((node) => node.type === "heading" && node.depth === 1);
  if (heading !== undefined && readText(plainText(heading)) === title) return;
  const place = heading === undefined ? start : placeOf(heading);
  report(
    reading,
    place,
    "prp/title-differs",
    "The heading is not the title of the front matter.",
    "Give both the same words.",
  );
}

const start: Place = { line: 1, column: 1 };

function issueAt(issue: z.core.$ZodIssue, raw: object, reading: Reading): Diagnostic {
  const property = issue.path.map(String).join(".");
  return {
    severity: "error",
    code: "prp/invalid",
    message: `${property === "" ? "The document" : property}: ${issue.message}.`,
    file: reading.file,
    ...placeOfPath(issue.path, raw, reading),
    fix: "Give this property a value of the kind that is expected.",
  };
}

// The nearest object on the way to the fault whose place in the text is known.
function placeOfPath(path: readonly PropertyKey[], raw: object, reading: Reading): Place {
  let place = start;
  let value: unknown = raw;
  for (const key of path) {
    if (typeof value !== "object" || value === null) break;
    value = Object.getOwnPropertyDescriptor(value, key)?.value;
    if (typeof value === "object" && value !== null) place = reading.places.get(value) ?? place;
  }
  return place;
}

function broken(file: string, diagnostics: Diagnostic[]): InvalidInputError {
  const [first] = diagnostics;
  return new InvalidInputError(
    `${file} cannot be read as a PRP.`,
    first === undefined ? "It has faults." : `Line ${first.line}: ${first.message}`,
    first?.fix ?? "Write it again with `baco plan`.",
    diagnostics,
  );
}
