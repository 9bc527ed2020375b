// How rules about words look through a PRP: one look for each text, past what the brief itself said or a question asks.
import type { Prp } from "../prp.ts";
import { prpTexts, type PrpText } from "./prp-texts.ts";
import type { Finding } from "./rule.ts";
import type { WordHit } from "./word-rules.ts";

type Look = (text: string) => WordHit | null;

/** A finding for each text in which the look hits something, unless the text passes. */
export function textFindings(prp: Prp, find: Look, passes: (text: PrpText) => boolean): Finding[] {
  return prpTexts(prp).flatMap((text) => {
    const hit = find(text.text);
    if (hit === null || passes(text)) return [];
    return [
      { at: text.at, phrase: hit.phrase, message: `${text.at}: ${hit.name}: ${hit.phrase.slice(0, 80)}` },
    ];
  });
}

/** Whether the words that were hit are the brief's, or a question or an assumption speaks of them already. */
export function isBriefsOwn(text: PrpText, find: Look): boolean {
  return text.isQuote || text.isAsked || isFromBrief(text, find);
}

/** Whether the brief has the same words. */
export function isFromBrief(text: PrpText, find: Look): boolean {
  const phrase = find(text.text)?.phrase.toLowerCase();
  return phrase !== undefined && text.sourced().includes(phrase);
}

/** Whether the text says what has to be, rather than explaining it. */
export function isNormative({ role }: PrpText): boolean {
  return normative.has(role);
}

const normative = new Set<PrpText["role"]>(["objective", "requirement", "criterion", "done", "task"]);
