// Units of measure brought to a common one, and which side of a figure is meant.

/** Which side of the value is meant: a least and a most of one thing go well together. */
export type Bound = "most" | "least" | null;

const factors: Readonly<Record<string, readonly [unit: string, factor: number]>> = {
  ms: ["time", 1],
  millisecond: ["time", 1],
  s: ["time", 1e3],
  sec: ["time", 1e3],
  second: ["time", 1e3],
  min: ["time", 6e4],
  minute: ["time", 6e4],
  h: ["time", 36e5],
  hr: ["time", 36e5],
  hour: ["time", 36e5],
  day: ["time", 864e5],
  week: ["time", 7 * 864e5],
  month: ["time", 30 * 864e5],
  year: ["time", 365 * 864e5],
  "%": ["share", 1],
  percent: ["share", 1],
  kb: ["size", 1e3],
  kib: ["size", 1024],
  mb: ["size", 1e6],
  mib: ["size", 1024 ** 2],
  gb: ["size", 1e9],
  gib: ["size", 1024 ** 3],
  tb: ["size", 1e12],
  byte: ["size", 1],
  char: ["character", 1],
  retrie: ["attempt", 1],
};

/** The common unit and the factor to it; a unit that we do not know stands for itself, without its plural. */
export function baseUnit(written: string): readonly [unit: string, factor: number] {
  const lower = written.toLowerCase();
  const name = lower.length > 2 ? lower.replace(/s$/, "") : lower;
  return factors[name] ?? [name, 1];
}

/** What the words right before a figure make of it. */
export function boundAfter(before: string): Bound {
  const words = before.slice(-30);
  if (mostWords.test(words)) return "most";
  return leastWords.test(words) ? "least" : null;
}

const mostWords =
  /(?:at most|no more than|up to|under|below|within|less than|maximum(?: of)?|max\.?|not exceed|<|≤)\W{0,4}$/i;
const leastWords =
  /(?:at least|no less than|more than|minimum(?: of)?|min\.?|over|above|exceed|>|≥)\W{0,4}$/i;
