// A YAML or JSON file opened for reading: parsed, with the places of its parts, and refused where it is broken.
import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Pair,
} from "yaml";
import { invalidBrief, type Fault } from "./invalid-brief.ts";
import { nearestKey } from "./structured-keys.ts";

/** A file while it is read; what is wrong with its keys is collected, so that one run names every fault. */
export interface Reading {
  readonly text: string;
  readonly path: string | null;
  readonly document: Document;
  readonly lines: LineCounter;
  readonly faults: Fault[];
}

/** The parsed file. Throws InvalidInputError, with line and column, when it is no valid YAML or JSON. */
export function openStructured(text: string, path: string | null, format: "yaml" | "json"): Reading {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, strict: true });
  const reading = { text, path, document, lines, faults: [] };
  const broken = document.errors[0] ?? aliasFault(document) ?? (format === "json" ? jsonFault(text) : null);
  if (broken === null) return reading;
  const name = format === "json" ? "JSON" : "YAML";
  throw invalidBrief(path, [
    {
      code: `brief/${format}`,
      message: `This is not valid ${name}: ${broken.message.replace(/\s+/g, " ")}`,
      fix: `Correct the ${name} at this place, or give the brief as Markdown.`,
      ...placeOf(broken.pos[0], reading),
    },
  ]);
}

// An alias can repeat or contain itself; a brief needs none.
function aliasFault(document: Document): { message: string; pos: readonly [number, number] } | null {
  let found: { message: string; pos: readonly [number, number] } | null = null;
  visit(document, {
    Alias(_, { source, range }) {
      found = {
        message: `The alias *${source} is not supported here; write the value out.`,
        pos: [range?.[0] ?? 0, 0],
      };
      return visit.BREAK;
    },
  });
  return found;
}

// Nearly all JSON is YAML; what YAML lets pass, such as a comment or a trailing comma, JSON itself judges.
function jsonFault(text: string): { message: string; pos: readonly [number, number] } | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? text.trimEnd().length);
    return { message, pos: [position, position] };
  }
}

/** The keys and values at the top. Throws InvalidInputError when there are none. */
export function topPairs(reading: Reading): Pair[] {
  const { contents } = reading.document;
  if (isMap(contents)) return contents.items;
  const place = placeOf(contents?.range?.[0] ?? 0, reading);
  const example = "title: …\nrequirements:\n  - …";
  throw invalidBrief(reading.path, [
    {
      code: "brief/shape",
      message: "A brief in YAML or JSON is a map of keys such as title and requirements.",
      fix: `Write it like this:\n${example}`,
      ...place,
    },
  ]);
}

/** What to say about a key that is not among those we know. */
export function unknownKey(name: string, key: unknown, keys: readonly string[], reading: Reading): Fault {
  const nearest = nearestKey(name, keys);
  const known = `Known keys are ${keys.join(", ")}.`;
  return {
    code: "brief/unknown-key",
    message: `Unknown key "${name}".${nearest === null ? "" : ` Did you mean "${nearest}"?`}`,
    fix:
      nearest === null
        ? `${known} Anything else goes under context.`
        : `Rename it to "${nearest}", or put it under context.`,
    ...placeOf(startOf(key), reading),
  };
}

/** Where a key or value begins; 0 when the parser does not say. */
export function startOf(node: unknown): number {
  return isScalar(node) || isMap(node) || isSeq(node) ? (node.range?.[0] ?? 0) : 0;
}

/** Where a value ends. */
export function endOf(node: Node): number {
  return node.range?.[1] ?? 0;
}

function placeOf(offset: number, { lines }: Reading): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}
