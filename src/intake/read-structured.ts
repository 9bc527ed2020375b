// YAML and JSON → the same blocks that Markdown gives, with the lines of every entry.
import { isMap, isScalar, isSeq, type Node, type Pair } from "yaml";
import { RequirementKind } from "../domain/brief.ts";
import { blockOf } from "./block.ts";
import { invalidBrief } from "./invalid-brief.ts";
import { MappedTextBuilder, type MappedText } from "./mapped-text.ts";
import type { SectionRole } from "./section-names.ts";
import type { PlacedBlock } from "./sections.ts";
import { endOf, openStructured, startOf, topPairs, unknownKey, type Reading } from "./structured-document.ts";
import { knownKeys, meaningOf, type Meaning } from "./structured-keys.ts";

export interface StructuredBrief {
  readonly title: string | null;
  readonly blocks: PlacedBlock[];
  readonly context: Record<string, string>;
}

/** The blocks of a brief in YAML or JSON, in the order of the file. */
export function readStructured(text: string, path: string | null, format: "yaml" | "json"): StructuredBrief {
  const reading = openStructured(text, path, format);
  const brief: StructuredBrief & { title: string | null } = { title: null, blocks: [], context: {} };
  for (const pair of topPairs(reading)) {
    const meaning = keyMeaning(pair, reading);
    const value = nodeOf(pair.value);
    if (value === null || meaning === null) continue;
    if (meaning === "title") brief.title = plainValue(value);
    else if (meaning === "context") Object.assign(brief.context, contextOf(value));
    else brief.blocks.push(...entriesOf(value, meaning, reading));
  }
  const [first, ...rest] = reading.faults;
  if (first !== undefined) throw invalidBrief(path, [first, ...rest]);
  return brief;
}

function keyMeaning({ key }: Pair, reading: Reading): Meaning | null {
  const name = isScalar(key) ? String(key.value) : "";
  const meaning = meaningOf(name);
  if (meaning === null) reading.faults.push(unknownKey(name, key, knownKeys, reading));
  return meaning;
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
    const node = nodeOf(entry);
    return node === null ? [] : entryBlock(node, meaning, reading);
  });
}

function entryBlock(node: Node, meaning: Meaning, reading: Reading): PlacedBlock[] {
  if (isSeq(node)) return entriesOf(node, meaning, reading);
  if (!isMap(node)) return placed(wordsOf(node, reading), meaning, null);
  const kind = kindGiven(node.get("kind"));
  const text = nodeOf(node.get("text", true));
  if (text === null) return node.items.flatMap((pair) => pairBlock(pair, meaning, reading));
  const strange = node.items.filter(
    ({ key }) => !isScalar(key) || !["text", "kind", "id"].includes(String(key.value)),
  );
  for (const { key } of strange) {
    reading.faults.push(
      unknownKey(isScalar(key) ? String(key.value) : "", key, ["text", "kind", "id"], reading),
    );
  }
  return placed(wordsOf(text, reading), meaning, kind);
}

// `backend: Python` under technologies or constraints: the key belongs to the words.
function pairBlock({ key, value }: Pair, meaning: Meaning, reading: Reading): PlacedBlock[] {
  const node = nodeOf(value);
  if (node === null) return [];
  if (!isScalar(node)) return entryBlock(node, meaning, reading);
  return placed(wordsBetween(startOf(key), endOf(node), reading), meaning, null);
}

function kindGiven(value: unknown): RequirementKind | null {
  const kind = RequirementKind.safeParse(value);
  return kind.success ? kind.data : null;
}

function placed(content: MappedText, meaning: Meaning, kind: RequirementKind | null): PlacedBlock[] {
  if (content.text === "") return [];
  const block = blockOf({
    kind: meaning === "description" ? "prose" : "item",
    content,
    isMarked: true,
    givenKind: kind,
  });
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
  if (!isScalar(node)) return JSON.stringify(node);
  const { value } = node;
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}

function contextOf(value: Node): Record<string, string> {
  if (!isMap(value)) return { context: plainValue(value) };
  const entries = value.items.map(({ key, value: entry }): [string, string] => {
    const node = nodeOf(entry);
    return [isScalar(key) ? String(key.value) : "", node === null ? "" : plainValue(node)];
  });
  return Object.fromEntries(entries);
}

function nodeOf(value: unknown): Node | null {
  return isScalar(value) || isMap(value) || isSeq(value) ? value : null;
}
