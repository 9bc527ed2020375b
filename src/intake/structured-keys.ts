// The keys of a brief in YAML or JSON, and what to say about one that we do not know.

/** Every key we know, with what its entries are. */
export const structuredKeys = {
  title: "title",
  name: "title",
  description: "description",
  summary: "description",
  requirements: "requirements",
  technologies: "technologies",
  tech_stack: "technologies",
  techStack: "technologies",
  constraints: "constraints",
  exclusions: "exclusions",
  questions: "questions",
  context: "context",
} as const;

type StructuredKey = keyof typeof structuredKeys;
export type Meaning = (typeof structuredKeys)[StructuredKey];

export const knownKeys = Object.keys(structuredKeys);

/** What a key means; null for one we do not know. */
export function meaningOf(key: string): Meaning | null {
  return isKnown(key) ? structuredKeys[key] : null;
}

function isKnown(key: string): key is StructuredKey {
  return Object.hasOwn(structuredKeys, key);
}

/** The known key that was most likely meant; null when none is near. */
export function nearestKey(key: string, keys: readonly string[] = knownKeys): string | null {
  const near = keys
    .map((known) => ({ known, distance: editDistance(key.toLowerCase().slice(0, 40), known.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)[0];
  return near !== undefined && near.distance <= Math.max(2, near.known.length / 3) ? near.known : null;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
