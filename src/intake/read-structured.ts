// YAML and JSON → the same blocks that Markdown gives, with the lines of every entry; faults are refused with their place.
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node, type Pair } from "yaml";
import { blockOf } from "./block.ts";
import { invalidBrief, type Fault } from "./invalid-brief.ts";
import { MappedTextBuilder, type MappedText } from "./mapped-text.ts";
import type { SectionRole } from "./section-names.ts";
import type { PlacedBlock } from "./sections.ts";
import { knownKeys, meaningOf, nearestKey, type Meaning } from "./structured-keys.ts";
import type { RequirementKind } from "../domain/brief.ts";
import { RequirementKind as kinds } from "../domain/brief.ts";

export interface StructuredBrief {
  readonly title: string | null;
  readonly blocks: PlacedBlock[];
  readonly context: Record<string, string>;
}

interface Reading {
  readonly text: string;
  readonly path: string | null;
  readonly document: Document;
  readonly lines: LineCounter;
  readonly faults: Fault[];
}

/** The blocks of a brief in YAML or JSON, in the order of the file. */
export function readStructured(text: string, path: string | null, format: "yaml" | "json"): StructuredBrief {
  const reading = open(text, path, format);
  const brief: StructuredBrief & { title: string | null } = { title: null, blocks: [], context: {} };
  for (const pair of topPairs(reading)) {
    const meaning = keyMeaning(pair, reading);
    const value = resolved(pair.value, reading);
    if (value === null || meaning === null) continue;
    if (meaning === "title") brief.title = plainValue(value);
    else if (meaning === "context") Object.assign(brief.context, contextOf(value, reading));
    else brief.blocks.push(...entriesOf(value, meaning, reading));
  }
  const [first, ...rest] = reading.faults;
  if (first !== undefined) throw invalidBrief(path, [first, ...rest]);
  return brief;
}

function open(text: string, path: string | null, format: "yaml" | "json"): Reading {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, strict: true });
  const reading = { text, path, document, lines, faults: [] };
  const broken = document.errors[0] ?? (format === "json" ? jsonFault(text) : null);
  if (broken === null || broken === undefined) return reading;
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

function topPairs(reading: Reading): Pair<unknown, unknown>[] {
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

function keyMeaning({ key }: Pair<unknown, unknown>, reading: Reading): Meaning | null {
  const name = isScalar(key) ? String(key.value) : "";
  const meaning = meaningOf(name);
  if (meaning === null) reading.faults.push(unknownKey(name, key, knownKeys, reading));
  return meaning;
}

function unknownKey(name: string, key: unknown, keys: readonly string[], reading: Reading): Fault {
  const nearest = nearestKey(name, keys);
  const known = `Known keys are ${keys.join(", ")}.`;
  return {
    code: "brief/unknown-key",
    message: `Unknown key "${name}".${nearest === null ? "" : ` Did you mean "${nearest}"?`}`,
    fix: nearest === null ? `${known} Anything else goes under context.` : `Rename it to "${nearest}", or put it under context.`,
    ...placeOf(startOf(key), reading),
  };
}

const roleOf: Readonly<Record<Meaning, SectionRole>> = {
  title: "unknown",
  description: "unknown",
  requirements: "requirements",
  technologies: "reference",
  constraints: "constraints",
  exclusions: "out",
  questions: "questions",
  context: "reference",
};

function entriesOf(value: Node, meaning: Meaning, reading: Reading): PlacedBlock[] {
  const entries = isSeq(value) ? value.items : [value];
  return entries.flatMap((entry) => {
    const node = resolved(entry, reading);
    return node === null ? [] : entryBlock(node, meaning, reading);
  });
}

function entryBlock(node: Node, meaning: Meaning, reading: Reading): PlacedBlock[] {
  if (isSeq(node)) return entriesOf(node, meaning, reading);
  if (!isMap(node)) return placed(wordsOf(node, reading), meaning, null);
  const kind = kindGiven(node.get("kind"));
  const text = resolved(node.get("text", true), reading);
  if (text === null) return node.items.flatMap((pair) => pairBlock(pair, meaning, reading));
  const strange = node.items.filter(({ key }) => !isScalar(key) || !["text", "kind", "id"].includes(String(key.value)));
  for (const { key } of strange) {
    reading.faults.push(unknownKey(isScalar(key) ? String(key.value) : "", key, ["text", "kind", "id"], reading));
  }
  return placed(wordsOf(text, reading), meaning, kind);
}

// `backend: Python` under technologies or constraints: the key belongs to the words.
function pairBlock({ key, value }: Pair<unknown, unknown>, meaning: Meaning, reading: Reading): PlacedBlock[] {
  const node = resolved(value, reading);
  if (node === null) return [];
  if (!isScalar(node)) return entryBlock(node, meaning, reading);
  return placed(wordsBetween(startOf(key), endOf(node), reading), meaning, null);
}

function kindGiven(value: unknown): RequirementKind | null {
  const kind = kinds.safeParse(value);
  return kind.success ? kind.data : null;
}

function placed(content: MappedText, meaning: Meaning, kind: RequirementKind | null): PlacedBlock[] {
  if (content.text === "") return [];
  const block = blockOf({ kind: meaning === "description" ? "prose" : "item", content, isMarked: true, givenKind: kind });
  return [{ ...block, section: meaning, role: roleOf[meaning] }];
}

function wordsOf(node: Node, { text }: Reading): MappedText {
  const builder = new MappedTextBuilder();
  builder.add(plainValue(node), text, startOf(node), endOf(node));
  return builder.build();
}

function wordsBetween(start: number, end: number, { text }: Reading): MappedText {
  const builder = new MappedTextBuilder();
  builder.add(text.slice(start, end), text, start, end);
  return builder.build();
}

function plainValue(node: Node): string {
  if (isScalar(node)) return node.value === null ? "" : String(node.value);
  return JSON.stringify(node);
}

function contextOf(value: Node, reading: Reading): Record<string, string> {
  if (!isMap(value)) return { context: plainValue(value) };
  const entries = value.items.map(({ key, value: entry }): [string, string] => {
    const node = resolved(entry, reading);
    return [isScalar(key) ? String(key.value) : "", node === null ? "" : plainValue(node)];
  });
  return Object.fromEntries(entries);
}

function resolved(value: unknown, { document }: Reading): Node | null {
  if (isAlias(value)) return value.resolve(document) ?? null;
  return isScalar(value) || isMap(value) || isSeq(value) ? value : null;
}

function startOf(node: unknown): number {
  return isScalar(node) || isMap(node) || isSeq(node) ? (node.range?.[0] ?? 0) : 0;
}

function endOf(node: Node): number {
  return node.range?.[1] ?? 0;
}

function placeOf(offset: number, { lines }: Reading): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}
