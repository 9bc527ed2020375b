// Patterns as lines of a file, one JSON document each. A line that is not a pattern of this version stays as it is.
import { z } from "zod";
import { Pattern } from "../domain/pattern.ts";

const schema = "baco.pattern/1";
const PatternLine = z.strictObject({ schema: z.literal(schema).default(schema), ...Pattern.shape });

/** A line of the file: a pattern, or bytes that we cannot read and must not lose. */
export interface StoredLine {
  readonly line: number;
  readonly bytes: Buffer;
  readonly pattern: Pattern | null;
  /** Why it is no pattern; empty when it is one. */
  readonly why: string;
}

/** Every line that is not blank. */
export function readPatternLines(bytes: Buffer): StoredLine[] {
  const lines: StoredLine[] = [];
  for (let start = 0, line = 1; start < bytes.length; line++) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed === -1 ? bytes.length : feed;
    const own = bytes.subarray(start, end);
    if (own.toString("latin1").trim() !== "") lines.push({ line, bytes: own, ...readLine(own) });
    start = end + 1;
  }
  return lines;
}

/** The pattern as its line, without the line feed. */
export function patternLine(pattern: Pattern): string {
  return JSON.stringify({ schema, ...pattern });
}

const maxLineBytes = 64 * 1024;

function readLine(bytes: Buffer): Pick<StoredLine, "pattern" | "why"> {
  if (bytes.length > maxLineBytes) return { pattern: null, why: "It is longer than a pattern can be." };
  const value = parse(bytes.toString("utf8"));
  if (value === undefined) return { pattern: null, why: "It is not JSON." };
  const read = PatternLine.safeParse(value);
  if (!read.success) return { pattern: null, why: reasonOf(value, read.error) };
  const { schema: _, ...pattern } = read.data;
  return { pattern, why: "" };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function reasonOf(value: unknown, { issues }: z.ZodError): string {
  const named = typeof value === "object" && value !== null && "schema" in value ? value.schema : schema;
  if (named !== schema) return `It is ${JSON.stringify(named).slice(0, 60)}, and we know ${schema}.`;
  const [first] = issues;
  const place = first?.path.join(".") ?? "";
  return `${place === "" ? "" : `${place}: `}${first?.message ?? "It is not a pattern."}`.slice(0, 200);
}
