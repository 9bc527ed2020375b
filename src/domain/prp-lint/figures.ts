// Figures with a unit, brought to a common unit so that 2 minutes and 120 seconds are the same.
import { baseUnit, boundAfter, type Bound } from "../words/units.ts";

export interface Figure {
  readonly words: string;
  readonly value: number;
  readonly unit: string;
  readonly bound: Bound;
}

/** Every number of the text that has a unit we know, in order. */
export function figuresIn(text: string): Figure[] {
  if (!/\d/.test(text)) return [];
  return Array.from(text.matchAll(measure), (match): Figure => {
    const [words, digits = "", written = ""] = match;
    const [unit, factor] = baseUnit(written);
    const value = Number(digits.replace(/[ ,](?=\d{3}\b)/g, "").replace(",", ".")) * factor;
    return { words, value, unit, bound: boundAfter(text.slice(0, match.index)) };
  });
}

const measure =
  /(?<![\d.,\w-])(\d{1,9}(?:[ ,]\d{3}){0,3}(?:[.,]\d{1,3})?)[ -]?(ms|milliseconds?|s|secs?|seconds?|mins?|minutes?|hours?|hrs?|h|days?|weeks?|months?|years?|%|percent|[KMGT]i?B|bytes?|fps|Hz|px|users?|customers?|sessions?|characters?|chars?|requests?|attempts?|retries|items?|records?|rows?|files?|pages?|digits?|connections?|devices?|clicks?|steps?|lines?|tokens?|points?)(?![\p{L}\d])/giu;
