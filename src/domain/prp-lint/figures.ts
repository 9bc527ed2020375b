// Figures with a unit, brought to a common unit so that 2 minutes and 120 seconds are the same.

export interface Figure {
  readonly words: string;
  readonly value: number;
  readonly unit: string;
  /** Which side of the value is meant: a least and a most of one thing go well together. */
  readonly bound: "most" | "least" | null;
}

/** Every number of the text that has a unit we know, in order. */
export function figuresIn(text: string): Figure[] {
  if (!/\d/.test(text)) return [];
  return Array.from(text.matchAll(measure), (match): Figure => {
    const [words, digits = "", written = ""] = match;
    const [unit, factor] = unitOf(written.toLowerCase());
    const value = Number(digits.replace(/[ ,](?=\d{3}\b)/g, "").replace(",", ".")) * factor;
    return { words, value, unit, bound: boundOf(text.slice(0, match.index)) };
  });
}

const measure =
  /(?<![\d.,\w-])(\d{1,9}(?:[ ,]\d{3}){0,3}(?:[.,]\d{1,3})?)[ -]?(ms|milliseconds?|s|secs?|seconds?|mins?|minutes?|hours?|hrs?|h|days?|weeks?|months?|years?|%|percent|[KMGT]i?B|bytes?|fps|Hz|px|users?|customers?|sessions?|characters?|chars?|requests?|attempts?|retries|items?|records?|rows?|files?|pages?|digits?|connections?|devices?|clicks?|steps?|lines?|tokens?|points?)(?![\p{L}\d])/giu;

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
  percent: ["%", 1],
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

function unitOf(written: string): readonly [unit: string, factor: number] {
  const name = written.length > 2 ? written.replace(/s$/, "") : written;
  return factors[name] ?? [name, 1];
}

function boundOf(before: string): Figure["bound"] {
  const words = before.slice(-30);
  if (
    /(?:at most|no more than|up to|under|below|within|less than|maximum(?: of)?|max\.?|not exceed|<|≤)\W{0,4}$/i.test(
      words,
    )
  )
    return "most";
  return /(?:at least|no less than|more than|minimum(?: of)?|min\.?|over|above|exceed|>|≥)\W{0,4}$/i.test(
    words,
  )
    ? "least"
    : null;
}
