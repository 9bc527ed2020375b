// A brief for tests: one passage a line, every line with a requirement of its own unless told otherwise.
import type { Brief, Passage, Requirement } from "../../src/domain/brief.ts";

/** A brief of these lines. A line that begins with `#` is a heading; an object gives a passage other properties. */
export function aBrief(lines: readonly (string | Partial<Passage>)[], overrides: Partial<Brief> = {}): Brief {
  const passages = lines.map(passageAt);
  return {
    title: passages[0]?.text ?? "Untitled",
    path: null,
    sha256: "0".repeat(64),
    bytes: passages.reduce((sum, { text }) => sum + text.length + 1, 0),
    language: "en",
    summary: "",
    requirements: passages
      .filter(({ kind, scope }) => kind !== "heading" && scope === "in")
      .map(requirementOf),
    technologies: [],
    openPoints: [],
    passages,
    context: {},
    features: [],
    repository: null,
    ...overrides,
  };
}

function passageAt(line: string | Partial<Passage>, at: number): Passage {
  const plain: Passage = { text: "", startLine: at + 1, endLine: at + 1, kind: "prose", scope: "in" };
  if (typeof line !== "string") return { ...plain, ...line };
  return line.startsWith("#")
    ? { ...plain, text: line.replace(/^#+ /, ""), kind: "heading" }
    : { ...plain, text: line };
}

function requirementOf({ text, startLine, endLine }: Passage, at: number): Requirement {
  return {
    id: `REQ-${at + 1}`,
    text,
    kind: "functional",
    section: null,
    source: { startLine, endLine, quote: text.slice(0, 400) },
  };
}
