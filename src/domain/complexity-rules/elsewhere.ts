// Signals in a brief that is not in English, found by the beginnings of words.
import type { Brief, Passage } from "../brief.ts";
import { evidenceOf } from "../evidence.ts";
import type { TermHit } from "../terms.ts";
import type { ComplexitySignal } from "./signal.ts";
import { signalsElsewhere } from "./signals-elsewhere.ts";

/** One hit for each passage that speaks of the signal in its own language; none for a brief in English. */
export function placesElsewhere(brief: Brief, { id }: ComplexitySignal): TermHit[] {
  const pattern = brief.language === "en" ? undefined : signalsElsewhere.get(id);
  if (pattern === undefined) return [];
  const hits = evidenceOf(brief).flatMap((passage) => hitsIn(passage, pattern));
  // Another form of a word is no other word, so all are counted as the first.
  return hits.map((hit) => ({ ...hit, term: hits[0]?.term ?? hit.term }));
}

function hitsIn(passage: Passage, pattern: RegExp): TermHit[] {
  const { text, scope, startLine } = passage;
  const match = scope === "out" ? null : pattern.exec(text);
  if (match === null || isDenied(text, match.index, match[0].length)) return [];
  const from = Math.max(0, Math.min(match.index - 60, text.length - longestQuote));
  const line = startLine + (text.slice(0, match.index).match(/\n/g)?.length ?? 0);
  return [
    { term: match[0], found: match[0], line, quote: text.slice(from, from + longestQuote).trim(), passage },
  ];
}

const longestQuote = 200;
const reach = 30;
const before =
  /(?<!\p{L})(?:kein\p{L}{0,3}|ohne|nicht|sans|pas de|aucune?|sin|sem|não|без|не|нет)\s[^.;,]{0,20}$|(?:无需|不需要|没有)[^。，]{0,8}$/iu;
const after =
  /^[^.;。]{0,20}(?<!\p{L})(?:nicht|n'est pas|no es necesari|não é necess|не нужн|не треб|не надо)|^[^。]{0,10}(?:不要|不需要|対象外|しない|は含まない)/iu;

/** A plain look at what stands right before and after: "ohne Anmeldung", "не требуется". */
function isDenied(text: string, at: number, length: number): boolean {
  return (
    before.test(text.slice(Math.max(0, at - reach), at)) ||
    after.test(text.slice(at + length, at + length + reach))
  );
}
