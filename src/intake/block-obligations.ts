// What one block obliges to: an item once, prose sentence by sentence, a table row by the cell that says it.
import { foundIn, joinFound, type Found } from "./found.ts";
import { asks, isImperative, type Judge, type Strength } from "./obligations.ts";
import type { ScopedBlock, ScopedSentence } from "./scope.ts";
import { obligingCell } from "./table-rows.ts";

const longestQuote = 400;

/** The obligations that a block states, in order; none for reference matter, questions and links. */
export function obligationsOf(block: ScopedBlock, judge: Judge): Found[] {
  if (block.role === "reference" || block.role === "questions" || block.isLink || isAside(block, judge))
    return [];
  if (block.kind === "row") return rowObligation(block, judge);
  if (block.sentences.some((sentence) => isOrder(sentence, block))) return [];
  if (block.kind === "heading") return headingObligation(block, judge);
  if (block.kind === "item") return itemObligations(block.sentences, block, judge);
  return isCaption(block)
    ? [withCode(block)]
    : sentenceObligations(block.sentences, block, judge, proseCounts);
}

function headingObligation(block: ScopedBlock, judge: Judge): Found[] {
  const { text } = block.content;
  const isSentence = text.split(" ").length > 6 && (/[.。]$/u.test(text) || plainModal.test(text));
  return isSentence && judge(text) === "strong" && block.role !== "introduction"
    ? [foundIn(block.content, block, false)]
    : [];
}

const plainModal = /\b(?:must|shall|should|want|muss|soll|doit|debe|deve)\b|долж|なければ|必须|باید/iu;

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
    if (
      previous &&
      last !== undefined &&
      leansBack(sentence.text) &&
      current.end - last.start <= longestQuote
    ) {
      found[found.length - 1] = joinFound(last, current);
      continue;
    }
    previous = counts(strength, sentence, block);
    if (previous) found.push(current);
  }
  return found;
}

function proseCounts(
  strength: Strength,
  { text, scope }: ScopedSentence,
  { role, section }: ScopedBlock,
): boolean {
  if (scope === "out") return !announces(text);
  if (role === "later" || role === "plan") return strength === "strong" && role === "plan";
  if (scope === "background" && role !== "introduction") return false;
  if (role === "introduction") return strength === "strong" && !tellsProblem(text);
  if (role === "unknown" && complains(text)) return false;
  if (strength === "strong" || (section === null && isImperative(text))) return true;
  return strength === "plain" && role === "requirements" && !leansBack(text);
}

// An item is one obligation, unless it holds several sentences that each oblige.
function itemObligations(sentences: readonly ScopedSentence[], block: ScopedBlock, judge: Judge): Found[] {
  if (sentences.length === 0 || isLabel(block) || !itemCounts(sentences, block, judge)) return [];
  const isMixed = new Set(sentences.map(({ scope }) => scope)).size > 1;
  const several = sentenceObligations(
    sentences,
    block,
    judge,
    (strength, { scope }) => strength === "strong" || (isMixed && scope === "out"),
  );
  if (several.length >= 2) return several;
  const excluded = sentences.every(
    ({ scope, text }, i) => scope === "out" || (i > 0 && judge(text) === "none"),
  );
  return [block.codeEnd === null ? foundIn(block.content, block, excluded) : withCode(block)];
}

function itemCounts(sentences: readonly ScopedSentence[], block: ScopedBlock, judge: Judge): boolean {
  if (sentences.some(({ scope }) => scope === "out")) return true;
  if (block.role === "later" || sentences.every(({ text }) => asks(text))) return false;
  if (block.role === "introduction") {
    const obliges = sentences.some(({ text }) => judge(text) === "strong" && !tellsProblem(text));
    return obliges || announcesObligations(block, judge);
  }
  const isAnnounced = block.role !== "unknown" || block.leadIn !== null || block.section === null;
  return isAnnounced || sentences.some(({ text }) => judge(text) !== "none");
}

function announcesObligations({ leadIn }: ScopedBlock, judge: Judge): boolean {
  return (
    leadIn !== null && (judge(leadIn) === "strong" || /following|capabilit|feature|function/iu.test(leadIn))
  );
}

/** A parent item that only names what its items say. */
function isLabel({ isParent, content: { text } }: ScopedBlock): boolean {
  return isParent && (announces(text) || text.length < 60 || !isImperative(text));
}

function announces(text: string): boolean {
  return /[:：]\W*$/u.test(text.slice(-6));
}

// "Today users cannot find their links" is why there is a project, wherever it stands.
function complains(text: string): boolean {
  return (
    /\b(?:today|currently|at the moment|right now|so far|until now|nowadays|these days)\b/iu.test(text) &&
    tellsProblem(text)
  );
}

// "Users cannot find their links" is why there is a project, not what it must do.
function tellsProblem(text: string): boolean {
  return problem.test(text) && !/\b(?:must|shall|should|will|want|would like)\b/iu.test(text);
}

const problem =
  /\b(?:cannot|can[’']t|requires?|required|never|needs|ensures?|guarantees?|mandatory|at (?:least|most))\b/iu;

function leansBack(text: string): boolean {
  return /^\W*(?:this|that|these|those|it|they|otherwise|such|so|therefore|thus|hence|however|also|additionally|in (?:this|that) (?:case|way)|if so|if not|then|e\.?g)\b/iu.test(
    text,
  );
}

function isOrder({ scope }: ScopedSentence, { role }: ScopedBlock): boolean {
  return scope === "background" && (role === "requirements" || role === "constraints" || role === "unknown");
}

// "Why: …", "Tracking issue: https://…": about the project, not asked of it.
function isAside({ kind, content: { text } }: ScopedBlock, judge: Judge): boolean {
  if (kind === "heading" || kind === "row") return false;
  if (/^[^:]{1,40}:\s*(?:https?:\/\/|www\.)\S+$/u.test(text)) return true;
  return asideLabel.test(text) && judge(text) !== "strong";
}

const asideLabel =
  /^(?:why(?: this \w+)?|reasons?|rationale|pitfalls?|note|hint|tip|example|time sav\w+|background|benefits?|use case|status|impact|owner|effort|estimates?|authors?|date|likelihood|probability|source|see|see also|references?|tracking issue|rfc pr|priority|risk|mitigation|state|experience)\s*:/iu;

/** Words right above a piece of code that say what the code is. */
function isCaption({ codeEnd, role, content: { text } }: ScopedBlock): boolean {
  if (codeEnd === null || text.length > 160 || role === "introduction" || role === "later" || role === "plan")
    return false;
  if (!/\p{L}\s+\P{Z}|\p{Lo}{6}/u.test(text)) return false;
  return !/\b(?:examples?|samples?|response|output|structure|diagram|e\.g)\b|пример|beispiel|ejemplo|exemple|例|مثال|[.!。]$/iu.test(
    text,
  );
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
