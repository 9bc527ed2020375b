// The rule about names: one spelling for one thing, the brief's where it has one.
import type { Prp } from "../prp.ts";
import { prpTexts } from "./prp-texts.ts";
import type { Finding, LintRule } from "./rule.ts";

export const twoSpellings: LintRule = {
  code: "prp/two-spellings",
  criterion: 22,
  group: "consistency",
  severity: "warning",
  reason: "Two spellings become two identifiers, and a search finds half of them.",
  fix: "Use one spelling, the brief's where it has one.",
  bad: "The checkout … the check-out …",
  good: "The checkout … the checkout …",
  check: (prp) =>
    [...spellings(prp)].flatMap(([, { own, sourced }]) => {
      const stray = [...own.keys()].find((spelling) => !sourced.has(spelling));
      const other = [...sourced, ...own.keys()].find((spelling) => spelling !== stray);
      if (stray === undefined || other === undefined) return [];
      const at = own.get(stray) ?? "title";
      return [{ at, phrase: stray, message: `${at}: “${stray}” is “${other}” elsewhere.` } satisfies Finding];
    }),
};

interface Spellings {
  /** Our spellings, each with its first place. */
  readonly own: Map<string, string>;
  readonly sourced: Set<string>;
}

/** Words under what is left of them when hyphens, doubled letters and regional endings are folded. */
function spellings(prp: Prp): Map<string, Spellings> {
  const all = new Map<string, Spellings>();
  const keys = new Map<string, string>();
  for (const { at, text, role, isQuote } of prpTexts(prp)) {
    for (const [word] of withoutCode(text).matchAll(namelike)) {
      const spelling = word.toLowerCase();
      const key = keys.get(spelling) ?? folded(spelling);
      keys.set(spelling, key);
      const known = all.get(key) ?? { own: new Map<string, string>(), sourced: new Set<string>() };
      all.set(key, known);
      if (isQuote || role === "quote") known.sourced.add(spelling);
      else if (!known.own.has(spelling)) known.own.set(spelling, at);
    }
  }
  return all;
}

const namelike = /(?<![\p{L}\p{N}_./@-])\p{L}{2,24}(?:-\p{L}{2,24})?(?![\p{L}\p{N}_/-])/gu;

function withoutCode(text: string): string {
  return !/[`:]/.test(text) ? text : text.replace(/`[^`\n]{0,400}`|https?:\/\/\S+/g, " ");
}

/** "Check-out" and "checkout", "colour" and "color", "authorise" and "authorize", "adress" and "address". */
function folded(word: string): string {
  if (word.length < 6) return word.replace("-", "");
  return word
    .replace("-", "")
    .replace(/(?<=\w{2})our(?=s?$|ed$|ing$)/, "or")
    .replace(/(?<=\w{3})is(?=(?:e|es|ed|ing|ation|ations)$)/, "iz")
    .replace(/(\p{L})\1/gu, "$1");
}
