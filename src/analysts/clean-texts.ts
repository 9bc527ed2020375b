// Every text of a model's answer on one line of bounded length, with nothing hidden in it.
import type { z } from "zod";
import { oneLine } from "./fence.ts";

const longestText = 2_000;

/** The same value with clean texts. */
export function withCleanTexts<T>(schema: z.ZodType<T>, value: T): T {
  return schema.parse(cleaned(value));
}

function cleaned(value: unknown): unknown {
  if (typeof value === "string") return clean(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner)]));
}

function clean(text: string): string {
  const line = oneLine(text);
  return line.length > longestText ? `${line.slice(0, longestText - 1)}…` : line;
}
