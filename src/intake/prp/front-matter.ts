// The YAML front matter of a PRP: what a program wants to know before it reads on.
import { Document, isCollection, parseDocument } from "yaml";
import type { Prp } from "../../domain/prp.ts";
import type { Place } from "./entry.ts";
import type { Reading } from "./entry-reader.ts";
import { report } from "./entry-reader.ts";
import { readText, showText } from "./text.ts";

/** The front matter, without its fences. */
export function writeFrontMatter(prp: Prp): string {
  const { planId, title, level, confidence, mode, agents, degraded, brief } = prp;
  // Most plans have nothing to label here.
  const labels = degraded.length === 0 ? {} : { degraded };
  const facts = { prp: 1, plan: planId, title, level, confidence, mode, agents, ...labels, brief };
  const shown: unknown = mapTexts(facts, (text) => (text === "" ? "" : showText(text)));
  const document = new Document(shown, { aliasDuplicateObjects: false });
  for (const key of ["agents", "degraded", "brief"]) keepOnOneLine(document.get(key, true));
  return document.toString({ lineWidth: 0 }).trimEnd();
}

/** What the front matter says, under the names of the PRP's properties; nothing is checked yet but the YAML. */
export function readFrontMatter(yaml: string, place: Place, reading: Reading): Record<string, unknown> {
  const document = parseDocument(yaml, { prettyErrors: true, uniqueKeys: true });
  for (const error of document.errors) {
    const [start] = error.linePos ?? [];
    const at = { line: place.line + (start?.line ?? 1), column: start?.col ?? 1 };
    report(
      reading,
      at,
      "prp/broken-front-matter",
      firstLine(error.message),
      "Correct the YAML between the `---` lines.",
    );
  }
  if (document.errors.length > 0) return {};
  const { plan, ...rest } = recordOf(mapTexts(plainValue(document), readText));
  return plan === undefined ? rest : { ...rest, planId: plan };
}

function keepOnOneLine(node: unknown): void {
  if (isCollection(node)) node.flow = true;
}

function plainValue(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    // Aliases have no use here, and a few lines of them can unfold to gigabytes.
    return {};
  }
}

function mapTexts(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === "string") return map(value);
  if (Array.isArray(value)) return value.map((each) => mapTexts(each, map));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapTexts(each, map)]));
}

function recordOf(value: unknown): Record<string, unknown> {
  const isRecord = typeof value === "object" && value !== null && !Array.isArray(value);
  return isRecord ? Object.fromEntries(Object.entries(value)) : {};
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? text;
}
