// Rules about words: placeholders, vague words, repetition, secrets, hidden characters, orders to the reader.
import type { Prp } from "../prp.ts";
import { prpTexts, type PrpText } from "./prp-texts.ts";
import type { Finding, LintRule } from "./rule.ts";
import {
  chatterIn,
  hiddenCharacterIn,
  injectionIn,
  placeholderIn,
  secretIn,
  vagueWordIn,
  type WordHit,
} from "./word-rules.ts";

export const placeholder: LintRule = {
  code: "prp/placeholder",
  group: "completeness",
  severity: "error",
  reason: "A builder fills a gap with a guess.",
  fix: "Write what is meant, or ask: link the requirement to a question.",
  check: (prp) =>
    textFindings(
      prp,
      placeholderIn,
      (text) => text.isQuote || isFromBrief(text, placeholderIn) || text.role === "question",
    ),
};

/** The brief left it open, and nobody asked. */
export const unaskedPlaceholder: LintRule = {
  code: "prp/unasked-placeholder",
  group: "completeness",
  severity: "warning",
  reason: "What the brief leaves open has to be asked before it is built.",
  fix: "Ask a question about this requirement.",
  check: (prp) =>
    textFindings(
      prp,
      placeholderIn,
      (text) => text.role !== "requirement" || text.isAsked || !isFromBrief(text, placeholderIn),
    ),
};

export const vagueWord: LintRule = {
  code: "prp/vague-word",
  group: "clarity",
  severity: "warning",
  reason: "Nobody can test a word without a measure.",
  fix: "Give a figure with a unit, or link the requirement to a question.",
  check: (prp) =>
    textFindings(
      prp,
      vagueWordIn,
      (text) => !judged.has(text.role) || text.isQuote || text.isAsked || isFromBrief(text, vagueWordIn),
    ),
};

export const chatter: LintRule = {
  code: "prp/chatter",
  group: "economy",
  severity: "warning",
  reason: "Each sentence that says nothing costs the builder attention.",
  fix: "Leave it out.",
  check: (prp) => textFindings(prp, chatterIn, (text) => text.isQuote || isFromBrief(text, chatterIn)),
};

export const repeatedSentence: LintRule = {
  code: "prp/repeated-sentence",
  group: "economy",
  severity: "warning",
  reason: "What is said three times is paid for three times, and changes in one place only.",
  fix: "Say it once, and name the id elsewhere.",
  check: (prp) => repeated(prpTexts(prp).filter((text) => text.role === "advice" || text.role === "summary")),
};

export const secret: LintRule = {
  code: "prp/secret",
  group: "executability",
  severity: "error",
  reason: "A PRP is passed on to models and kept in repositories.",
  fix: "Take it out of the brief and of the PRP, name the environment variable instead, and replace the secret.",
  check: (prp) => textFindings(prp, secretIn, () => false),
};

export const injection: LintRule = {
  code: "prp/order-to-reader",
  group: "executability",
  severity: "error",
  reason: "An assistant that builds from the PRP may obey it.",
  fix: "Leave it out, or put it in quotation marks as the words of somebody else.",
  check: (prp) => textFindings(prp, injectionIn, (text) => text.role === "quote"),
};

export const hiddenCharacter: LintRule = {
  code: "prp/hidden-character",
  group: "executability",
  severity: "error",
  reason: "What a person cannot see, a model still reads.",
  fix: "Remove the character.",
  // The rendering shows the code point, so the brief's own characters are a warning; ours are an error.
  check: (prp) => [
    ...textFindings(prp, hiddenCharacterIn, (text) => text.role === "quote" || isHiddenInBrief(text)),
    ...textFindings(
      prp,
      hiddenCharacterIn,
      (text) => text.role !== "requirement" || !isHiddenInBrief(text),
    ).map((finding): Finding => ({ ...finding, severity: "warning" })),
  ],
};

const judged = new Set<PrpText["role"]>(["objective", "requirement", "criterion", "done"]);

function textFindings(
  prp: Prp,
  find: (text: string) => WordHit | null,
  passes: (text: PrpText) => boolean,
): Finding[] {
  return prpTexts(prp).flatMap((text) => {
    const hit = find(text.text);
    if (hit === null || passes(text)) return [];
    return [{ at: text.at, message: `${text.at}: ${hit.name}: ${hit.phrase.slice(0, 80)}` }];
  });
}

function isFromBrief(text: PrpText, find: (text: string) => WordHit | null): boolean {
  const phrase = find(text.text)?.phrase.toLowerCase();
  return phrase !== undefined && text.sourced.includes(phrase);
}

function isHiddenInBrief({ text, sourced }: PrpText): boolean {
  return hiddenCharacterIn(text)?.phrase === hiddenCharacterIn(sourced)?.phrase;
}

function repeated(texts: readonly PrpText[]): Finding[] {
  const places = new Map<string, string[]>();
  for (const { at, text } of texts) {
    for (const sentence of text.split(/(?<=[.!?])\s+/)) {
      const key = sentence.trim().toLowerCase();
      if (key.length >= longEnough) places.set(key, [...(places.get(key) ?? []), at]);
    }
  }
  return [...places].flatMap(([sentence, at]) => (at.length < 3 ? [] : [repetition(sentence, at)]));
}

const longEnough = 60;

function repetition(sentence: string, at: readonly string[]): Finding {
  const places = [...new Set(at)].slice(0, 5).join(", ");
  return {
    at: at[1] ?? "title",
    message: `The sentence “${sentence.slice(0, 60)}…” stands ${at.length} times (${places}).`,
  };
}
