// What a section may say: ids, figures and passages that the brief has. The first fault of each part is told to the
// model in a sentence; a part that keeps one is left out.
import type { Brief, Requirement } from "../../domain/brief.ts";
import { injectionIn } from "../../domain/prp-lint/word-rules.ts";
import { oneLine } from "../fence.ts";
import type { SectionTask } from "./section.ts";

/** Parts without a fault, at most so many, and the faults of the others. */
export function sound<Part>(
  parts: readonly Part[],
  most: number,
  faultOf: (part: Part) => string | null,
): { kept: Part[]; faults: string[] } {
  const faults = parts.map(faultOf);
  return {
    kept: parts.filter((_, at) => faults[at] === null).slice(0, most),
    faults: faults.filter((fault) => fault !== null),
  };
}

/** The first of the faults; null where there is none. */
export function firstOf(...faults: readonly (string | null)[]): string | null {
  return faults.find((fault) => fault !== null) ?? null;
}

/** A text must say something, briefly, and may neither order its reader about nor send them elsewhere. */
export function wordFault(text: string, what: string, most = 60): string | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return `${what} says nothing.`;
  if (injectionIn(text) !== null) return `${what} gives orders to its reader.`;
  if (/\b(?:https?|ftp|wss?):\/\//i.test(text)) return `${what} has an address in it.`;
  const words = text.split(/\s+/).length;
  return words > most ? `${what} has ${String(words)} words; at most ${String(most)} are asked.` : null;
}

/** Only requirements of the brief may be named, and at least `least` of them. */
export function idFault(ids: readonly string[], known: readonly Requirement[], what: string, least = 1) {
  const stray = ids.find((id) => !known.some((requirement) => requirement.id === id));
  if (stray !== undefined)
    return `${what} names ${short(stray)}, which is no requirement that is asked about.`;
  return ids.length < least ? `${what} names no requirement.` : null;
}

/** A figure that stands neither in the brief nor in what was decided is made up. */
export function figureFault(text: string, given: ReadonlySet<string>, what: string): string | null {
  const figure = figuresIn(text.replace(statusCode, "")).find((one) => !given.has(one));
  return figure === undefined
    ? null
    : `${what} has the figure ${short(figure)}, which the brief does not have.`;
}

/** Figures that a section may use: those of the brief, of reviews and of `more`, those beside a limit, the smallest ones. */
export function givenFigures(
  { brief, answers }: Pick<SectionTask, "brief" | "answers">,
  more: readonly string[] = [],
): Set<string> {
  const texts = [...briefTexts(brief), ...answers.map(({ answer }) => answer), ...more];
  const figures = new Set(texts.flatMap(figuresIn));
  const beside = [...figures].filter((figure) => /^\d{1,9}$/.test(figure)).map(Number);
  return new Set([
    ...["0", "1", "2"],
    ...figures,
    ...beside.flatMap((figure) => [String(figure - 1), String(figure + 1)]),
  ]);
}

/** The passage must stand in the brief, word for word; marks and blanks do not count. */
export function quoteFault(quote: string, letters: string, what: string): string | null {
  const own = lettersOf(quote);
  return own.length >= shortestQuote && letters.includes(own)
    ? null
    : `${what} quotes words that do not stand in the brief: "${short(quote)}".`;
}

/** All that the brief says, as `quoteFault` compares it. */
export function briefLetters(brief: Brief): string {
  return briefTexts(brief).map(lettersOf).join("\n");
}

/** A text of the model's as it is passed on: one line, nothing hidden, of bounded length. */
export function plain(text: string): string {
  return oneLine(text).slice(0, longestText);
}

const shortestQuote = 4;
const longestText = 600;
/** Protocols have these figures, not briefs. */
const statusCode = /\b(?:status|HTTP)(?: code)? [1-5]\d\d\b|\b[1-5]\d\d (?:status|response|error)\b/gi;

/** All that the brief says, text by text. */
export function briefTexts({ title, summary, passages, requirements, context }: Brief): string[] {
  return [
    title,
    summary,
    ...passages.map(({ text }) => text),
    ...requirements.flatMap(({ text, source }) => [text, source.quote]),
    ...Object.values(context),
  ];
}

/** Numbers that belong to no name such as REQ-3 or OAuth2, without the marks between thousands. */
function figuresIn(text: string): string[] {
  const found = text.match(/(?<![\p{L}\p{N}_.,-])\d{1,15}(?:[.,]\d{1,15}){0,5}/gu) ?? [];
  return found.map((figure) => figure.replace(/,(?=\d{3}(?:\D|$))/g, "").replace(",", "."));
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

function short(text: string): string {
  return plain(text).slice(0, 80);
}
