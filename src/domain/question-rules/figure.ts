// The one figure with a unit in a sentence, brought to a common unit so that 2 minutes and 120 seconds are the same.
import { baseUnit, boundAfter, type Bound } from "../words/units.ts";

export interface Figure {
  readonly words: string;
  /** In the base unit; a date as year, month and day in one number. */
  readonly value: number;
  readonly unit: string;
  readonly bound: Bound;
}

/** The figure of a sentence, or null when it has none or several: of several nobody knows which one counts. */
export function figureIn(text: string): Figure | null {
  const figures = [...measuresIn(text), ...datesIn(text)];
  const [only] = figures;
  return only !== undefined && figures.length === 1 ? only : null;
}

const measure =
  /(?<![\d.,-])(\d{1,9}(?:[.,]\d{1,3})?)\s?(?:(?:concurrent|simultaneous|parallel|active) )?(ms|milliseconds?|s|secs?|seconds?|mins?|minutes?|hours?|hrs?|h|days?|weeks?|months?|years?|%|percent|KB|MB|GB|TB|fps|users?|characters?|requests?|attempts?|retries|items?|pages?|digits?|connections?|developers?|people)(?![\p{L}\d-])/giu;

function measuresIn(text: string): Figure[] {
  return Array.from(text.matchAll(measure), (match) => {
    const [words, digits = "", written = ""] = match;
    const [unit, factor] = baseUnit(written);
    return {
      words,
      value: Number(digits.replace(",", ".")) * factor,
      unit,
      bound: boundAfter(text.slice(0, match.index)),
    };
  });
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
