// Figures in a brief that tell of size: how many users, how much traffic, how little downtime, how fast.
import type { Passage } from "../brief.ts";

export interface ScaleFigure {
  /** What it measures: figures of one kind count once, the heaviest of them. */
  readonly kind: "amount" | "availability" | "speed" | "volume";
  readonly weight: number;
  readonly text: string;
  readonly passage: Passage;
}

const counted =
  "users|customers|clients|devices|sensors|requests|transactions|messages|events|records|rows|orders|tenants|schools|" +
  "hospitals|stores|sites|locations|employees|students|citizens|members|vehicles|connections|sessions|documents|products";
const amountPattern = new RegExp(
  String.raw`(?<![\d.,])(\d{1,3}(?:[, ]\d{3}){1,4}|\d{1,12}(?:\.\d{1,2})?)\s?(k|K|m|M|thousand|million|billion)?\+?\s(?:[a-z-]{1,20}\s){0,2}(?:${counted})\b`,
  "g",
);
const availabilityPattern = /(?<![\d.])99\.9{1,5}\d?\s?%/g;
const volumePattern = /(?<![\d.])\d{1,6}(?:\.\d{1,2})?\s?(?:TB|PB|terabytes?|petabytes?)\b/g;
const speedPattern = /(?<![\d.])\d{1,5}(?:\.\d{1,2})?\s?(?:ms|milliseconds?|fps|FPS)\b/g;

const factors: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  billion: 1e9,
};

/** The heaviest figure of each kind in what the brief asks for. */
export function scaleFigures(passages: readonly Passage[]): ScaleFigure[] {
  const found = passages.filter(({ scope }) => scope === "in").flatMap(figuresIn);
  const kinds = ["amount", "availability", "speed", "volume"] as const;
  return kinds.flatMap((kind) =>
    found
      .filter((figure) => figure.kind === kind && figure.weight > 0)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, 1),
  );
}

function figuresIn(passage: Passage): ScaleFigure[] {
  const { text } = passage;
  const figure = (kind: ScaleFigure["kind"], weight: number, words: string): ScaleFigure => ({
    kind,
    weight,
    text: words.trim(),
    passage,
  });
  return [
    ...[...text.matchAll(amountPattern)].map((match) => figure("amount", amountWeight(match), match[0])),
    ...[...text.matchAll(availabilityPattern)].map(([words]) => figure("availability", nines(words), words)),
    ...[...text.matchAll(volumePattern)].map(([words]) => figure("volume", 0.3, words)),
    ...[...text.matchAll(speedPattern)].map(([words]) => figure("speed", 0.2, words)),
  ];
}

function amountWeight([, digits = "", unit = ""]: RegExpMatchArray): number {
  const amount = Number(digits.replace(/[, ]/g, "")) * (factors[unit.toLowerCase()] ?? 1);
  if (amount >= 1e6) return 0.5;
  if (amount >= 1e5) return 0.35;
  if (amount >= 1e4) return 0.25;
  return amount >= 500 ? 0.1 : 0;
}

/** 99.9 % allows nine hours a year, 99.99 % less than one: every nine is another kind of system. */
function nines(words: string): number {
  return words.includes("99.99") ? 0.5 : 0.25;
}
