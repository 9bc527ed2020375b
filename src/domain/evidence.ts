// Where evidence is looked for: the passages of the brief, and whatever else the caller gave.
import type { Brief, Passage } from "./brief.ts";

const made = new WeakMap<Brief, readonly Passage[]>();

/** The passages, and each pair of `context` as one more on line 0. The same brief gives the same array. */
export function evidenceOf(brief: Brief): readonly Passage[] {
  const pairs = Object.entries(brief.context);
  if (pairs.length === 0) return brief.passages;
  const known = made.get(brief) ?? [...brief.passages, ...pairs.map(passageOf)];
  made.set(brief, known);
  return known;
}

function passageOf([key, value]: [string, string]): Passage {
  return { text: `${key}: ${value}`, startLine: 0, endLine: 0, kind: "item", scope: "in" };
}
