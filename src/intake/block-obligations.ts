// What one block obliges to: an item once, prose sentence by sentence, a table row by the cell that says it.
import { foundIn, joinFound, type Found } from "./found.ts";
import { asks, isImperative, type Strength } from "./obligations.ts";
import type { ScopedBlock, ScopedSentence } from "./scope.ts";
import { obligingCell } from "./table-rows.ts";

const longestQuote = 400;

type Judge = (sentence: string) => Strength;

/** The obligations that a block states, in order; none for reference matter, questions and links. */
export function obligationsOf(block: ScopedBlock, judge: Judge): Found[] {
  if (block.role === "reference" || block.role === "questions" || block.isLink || isAside(block)) return [];
  if (block.kind === "row") return rowObligation(block, judge);
  if (block.sentences.some((sentence) => isOrder(sentence, block))) return [];
  if (block.kind === "heading") return headingObligation(block, judge);
  if (block.kind === "item") return itemObligations(block.sentences, block, judge);
  return isCaption(block) ? [withCode(block)] : sentenceObligations(block.sentences, block, judge, proseCounts);
}

function headingObligation(block: ScopedBlock, judge: Judge): Found[] {
  const { text } = block.content;
  const isSentence = text.length > 40 && text.split(" ").length > 6 && !announces(text);
  return isSentence && judge(text) === "strong" && block.role !== "introduction" ? [foundIn(block.content, block, false)] : [];
}

type Counts = (strength: Strength, sentence: ScopedSentence, block: ScopedBlock) => boolean;

// A sentence that leans on the one before ("Otherwise …", "This …") belongs to the same obligation.
function sentenceObligations(
  sentences: readonly ScopedSentence[],
  block: ScopedBlock,
  judge: Judge,
  counts: Counts,
): Found[] {
  const found: Found[] = [];
  let previous = false;
  for (const sentence of sentences) {
    const strength = announces(sentence.text) ? "none" : judge(sentence.text);
    const current = foundIn(sentence, block, sentence.scope === "out");
    const last = found.at(-1);
    if (previous && last !== undefined && leansBack(sentence.text) && current.end - last.start <= longestQuote) {
      found[found.length - 1] = joinFound(last, current);
      continue;
    }
    previous = counts(strength, sentence, block);
    if (previous) found.push(current);
  }
  return found;
}

function proseCounts(strength: Strength, { text, scope }: ScopedSentence, { role }: ScopedBlock): boolean {
  if (scope === "out") return !announces(text);
  if (role === "later" || role === "plan") return strength === "strong" && role === "plan";
  if (scope === "background" && role !== "introduction") return false;
  const listsRequirements = role === "requirements" || role === "constraints";
  return strength === "strong" || (strength === "plain" && listsRequirements && !leansBack(text));
}

// An item is one obligation, unless it holds several sentences that each oblige.
function itemObligations(sentences: readonly ScopedSentence[], block: ScopedBlock, judge: Judge): Found[] {
  if (sentences.length === 0 || isLabel(block) || !itemCounts(sentences, block, judge)) return [];
  const several = sentenceObligations(sentences, block, judge, (strength) => strength === "strong");
  if (several.length >= 2) return several;
  const excluded = sentences.every(({ scope }) => scope === "out");
  return [block.codeEnd === null ? foundIn(block.content, block, excluded) : withCode(block)];
}

function itemCounts(sentences: readonly ScopedSentence[], block: ScopedBlock, judge: Judge): boolean {
  if (sentences.some(({ scope }) => scope === "out")) return true;
  if (block.role === "later" || sentences.every(({ text }) => asks(text))) return false;
  const strengths = sentences.map(({ text }) => judge(text));
  if (block.role === "introduction") return strengths.includes("strong") || announcesObligations(block, judge);
  return true;
}

function announcesObligations({ leadIn }: ScopedBlock, judge: Judge): boolean {
  return leadIn !== null && (judge(leadIn) === "strong" || /following|capabilit|feature|function/iu.test(leadIn));
}

/** A parent item that only names what its items say. */
function isLabel({ isParent, content: { text } }: ScopedBlock): boolean {
  return isParent && (announces(text) || text.length < 60 || !isImperative(text));
}

function announces(text: string): boolean {
  return /[:：]\W*$/u.test(text.slice(-6));
}

function leansBack(text: string): boolean {
  return /^\W*(?:this|that|these|those|it|they|otherwise|such|so|therefore|thus|hence|however|also|additionally|in (?:this|that) (?:case|way)|if so|if not|then|e\.?g)\b/iu.test(
    text,
  );
}

function isOrder({ scope }: ScopedSentence, { role }: ScopedBlock): boolean {
  return scope === "background" && (role === "requirements" || role === "constraints" || role === "unknown");
}

// "Why: …", "Tracking issue: https://…": about the project, not asked of it.
function isAside({ kind, content: { text } }: ScopedBlock): boolean {
  if (kind === "heading" || kind === "row") return false;
  return asideLabel.test(text) || /^[^:]{1,40}:\s*(?:https?:\/\/|www\.)\S+$/u.test(text);
}

const asideLabel =
  /^(?:why(?: this \w+)?|reasons?|rationale|pitfalls?|note|hint|tip|example|time sav\w+|background|benefits?|use case|status|impact|owner|effort|estimates?|authors?|date|likelihood|probability|source|see|see also|references?|tracking issue|rfc pr|priority|risk|mitigation|state|experience)\s*:/iu;

/** Words right above a piece of code that say what the code is. */
function isCaption({ codeEnd, role, content: { text } }: ScopedBlock): boolean {
  if (codeEnd === null || text.length > 160 || role === "introduction" || role === "later" || role === "plan") return false;
  return !/\b(?:examples?|samples?|response|output|structure|diagram|e\.g)\b|пример|beispiel|ejemplo|exemple|例|مثال|[.!。]$/iu.test(text);
}

function withCode(block: ScopedBlock): Found {
  const found = foundIn(block.content, block, false);
  const end = block.codeEnd ?? found.end;
  return end - found.start <= longestQuote ? { ...found, end } : found;
}

function rowObligation(block: ScopedBlock, judge: Judge): Found[] {
  const said = obligingCell(block, judge);
  return said === null ? [] : [{ ...foundIn(block.content, block, block.role === "out"), text: said }];
}
