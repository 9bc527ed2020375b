// The one figure with a unit in a sentence, brought to a common unit so that 2 minutes and 120 seconds are the same.

export interface Figure {
  readonly words: string;
  /** In the base unit; a date as year, month and day in one number. */
  readonly value: number;
  readonly unit: string;
  readonly bound: "most" | "least" | null;
}

/** The figure of a sentence, or null when it has none or several: of several nobody knows which one counts. */
export function figureIn(text: string): Figure | null {
  const figures = [...measuresIn(text), ...datesIn(text)];
  const [only] = figures;
  return only !== undefined && figures.length === 1 ? only : null;
}

const measure =
  /(?<![\d.,-])(\d{1,9}(?:[.,]\d{1,3})?)\s?(?:(?:concurrent|simultaneous|parallel|active) )?(ms|milliseconds?|s|secs?|seconds?|mins?|minutes?|hours?|hrs?|h|days?|weeks?|months?|years?|%|percent|KB|MB|GB|TB|fps|users?|characters?|requests?|attempts?|retries|items?|pages?|digits?|connections?|developers?|people)(?![\p{L}\d-])/giu;
const units: Readonly<Record<string, readonly [unit: string, factor: number]>> = {
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
  mb: ["size", 1e6],
  gb: ["size", 1e9],
  tb: ["size", 1e12],
};

function measuresIn(text: string): Figure[] {
  return Array.from(text.matchAll(measure), (match) => {
    const [words, digits = "", written = ""] = match;
    const name =
      written.toLowerCase().length > 2 ? written.toLowerCase().replace(/s$/, "") : written.toLowerCase();
    const [unit, factor] = units[name] ?? [name, 1];
    return {
      words,
      value: Number(digits.replace(",", ".")) * factor,
      unit,
      bound: boundOf(text.slice(0, match.index)),
    };
  });
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

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const date =
  /\b(\d{4})-(\d{2})-(\d{2})\b|\b(\d{1,2})(?:st|nd|rd|th)? (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,? (\d{4})\b|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/gi;

function datesIn(text: string): Figure[] {
  return Array.from(text.matchAll(date), ([words, y, m, d, dayA, monthA, yearA, monthB, dayB, yearB]) => {
    const month = m ?? String(months.indexOf((monthA ?? monthB ?? "").toLowerCase()) + 1);
    const value = Number(y ?? yearA ?? yearB) * 1e4 + Number(month) * 100 + Number(d ?? dayA ?? dayB);
    return { words, value, unit: "date", bound: null };
  });
}
