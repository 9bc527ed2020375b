// Whether words stand in the project, outside it, or only in the background.
import type { Passage } from "../domain/brief.ts";
import type { MappedText } from "./mapped-text.ts";
import { excludes, ordersReader } from "./modals.ts";
import { rulesOut } from "./rules-out.ts";
import type { PlacedBlock } from "./sections.ts";
import { sentencesOf } from "./sentences.ts";

export type Scope = Passage["scope"];

export interface ScopedSentence extends MappedText {
  readonly scope: Scope;
}

export interface ScopedBlock extends PlacedBlock {
  readonly sentences: readonly ScopedSentence[];
}

/** The blocks with their sentences, each with its own scope: one sentence may exclude what the next includes. */
export function withScopes(blocks: readonly PlacedBlock[], language: string): ScopedBlock[] {
  return blocks.map((block) => ({ ...block, sentences: scopedSentences(block, language) }));
}

function scopedSentences(block: PlacedBlock, language: string): ScopedSentence[] {
  return sentencesOf(block.content).map((sentence) => ({
    ...sentence,
    scope: scopeOf(sentence.text, block, language),
  }));
}

function scopeOf(sentence: string, block: PlacedBlock, language: string): Scope {
  if (ordersReader.test(sentence)) return "background";
  if (isPutOff(sentence)) return "background";
  if (block.role === "out" || excludes.test(sentence)) return "out";
  if (block.leadIn !== null && isExcludingLeadIn(block.leadIn)) return "out";
  if (isBackground(block)) return "background";
  return rulesOut(sentence, block, language) ? "out" : "in";
}

/** Whether a sentence says that something may come, but not now. */
export function isPutOff(sentence: string): boolean {
  return deferred.test(sentence);
}

// Put off is neither asked for now nor ruled out.
const deferred =
  /\b(?:will|may|might|could|can) be (?:\w+ )?(?:considered|added|supplemented|supported|addressed|introduced|revisited|explored) (?:\w+ )?(?:later|in (?:the|a) future|in future|afterwards)\b|[([](?:in (?:the )?)?(?:future|later|post[ -]mvp|post[ -]launch|phase (?:2|3|ii|iii|two|three)|v2|stretch)[)\]]/iu;

function isBackground({ role }: PlacedBlock): boolean {
  return role === "introduction" || role === "reference" || role === "later";
}

const negativeLeadIn =
  /\b(?:not|n[’']t|excluded|excludes?|without|skip)\W*:\W*$|\b(?:does|do|will|shall|should|must|is|are) not (?:\w+ ){0,3}\W*:\W*$|\bnicht\W*:\W*$|не (?:входит|включает)[^:]{0,40}:\W*$/iu;

function isExcludingLeadIn(leadIn: string): boolean {
  return excludes.test(leadIn) || negativeLeadIn.test(leadIn.slice(-120));
}
