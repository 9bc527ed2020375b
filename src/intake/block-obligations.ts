// What one block obliges to: an item once, prose sentence by sentence, a table row by the cell that says it.
import { obligingClauses } from "./clauses.ts";
import { isAside } from "./asides.ts";
import { foundIn, joinFound, longestWhole, quotableParts, type Found } from "./found.ts";
import { beginsToBuild, comments, complains, leansBack, tellsCapability, tellsProblem } from "./narration.ts";
import { asks, describing, generous, isImperative, type Judge, type Strength } from "./obligations.ts";
import { isPutOff, type ScopedBlock, type ScopedSentence } from "./scope.ts";
import { rowObligations } from "./row-obligations.ts";
import { isBareName } from "./statements.ts";

/** The obligations that a block states, in order; none for reference matter, questions and links. */
export function obligationsOf(block: ScopedBlock, judge: Judge): Found[] {
  if (block.role === "questions" || block.isLink || isAside(block, judge)) return [];
  if (block.role === "reference") return namedExclusion(block);
  if (block.kind === "row") return rowObligations(block, judge);
  if (block.sentences.some((sentence) => isOrder(sentence, block))) return [];
  if (block.kind === "heading") return headingObligation(block, judge);
  if (block.kind === "item") return itemObligations(block.sentences, block, judge);
  if (isCaption(block)) return [withCode(block)];
  const teller = isDescription(block) ? judgeFor(block, judge) : judge;
  return sentenceObligations(block.sentences, block, teller, proseCounts);
}

// "Non-goals: a desktop client" rules out wherever it stands.
function namedExclusion(block: ScopedBlock): Found[] {
  return block.kind !== "heading" && exclusionLabel.test(block.content.text)
    ? [foundIn(block.content, block, true)]
    : [];
}

const exclusionLabel =
  /^[^\p{L}]*(?:explicit )?(?:non-?goals?|out[ -]of[ -]scope|not in scope)\W{0,4}[:：]\s*\P{Z}/iu;

function headingObligation(block: ScopedBlock, judge: Judge): Found[] {
  const { text } = block.content;
  const isSentence = text.split(" ").length > 6 && (/[.。]$/u.test(text) || plainModal.test(text));
  return isSentence && judge(text) === "strong" && block.role !== "introduction"
    ? [foundIn(block.content, block, false)]
    : [];
}

const plainModal = /\b(?:must|shall|should|want|muss|soll|doit|debe|deve)\b|долж|なければ|必须|باید/iu;

type Counts = (strength: Strength, sentence: ScopedSentence, block: ScopedBlock) => boolean;

// A sentence that leans on the one before ("Otherwise …", "This …") belongs to the same obligation, and so does one that
// says in the present how what was asked for behaves.
function sentenceObligations(
  sentences: readonly ScopedSentence[],
  block: ScopedBlock,
  judge: Judge,
  counts: Counts,
): Found[] {
  const found: Found[] = [];
  let previous = false;
  let isExample = false;
  let isExplained = false;
  for (const sentence of sentences) {
    isExample ||= beginsExample.test(sentence.text);
    const judged = announces(sentence.text) ? "none" : judge(sentence.text);
    const strength = isExample && judged === "plain" ? "none" : judged;
    const current = foundIn(sentence, block, sentence.scope === "out");
    const last = found.at(-1);
    const isCounted = counts(strength, sentence, block);
    const isExplaining = explains(sentence, strength, block);
    // "It should also …" leans on what was asked for, not on what was said about it.
    const isLeaning = leansBack(sentence.text) && !(isExplained && strength === "strong");
    const goesOn = isLeaning || isExplaining;
    if (previous && last !== undefined && goesOn && current.end - last.start <= longestWhole) {
      isExplained ||= isExplaining;
      found[found.length - 1] = joinFound(last, current);
      continue;
    }
    previous = isCounted;
    isExplained = false;
    if (previous) found.push(...clausesOf(sentence, block, current));
  }
  return found;
}

// A description goes on until the next sentence that asks in so many words.
function explains({ text, scope }: ScopedSentence, strength: Strength, { role }: ScopedBlock): boolean {
  if (scope !== "in" || strength === "none" || isImperative(text)) return false;
  return strength !== "strong" || (role === "unknown" && !plainModal.test(text));
}

// From "In the above example, …" on, the rest of the paragraph tells what happens there.
const beginsExample =
  /^\W*(?:in (?:this|the|our) (?:\w+ )?(?:example|scenario)|for (?:example|instance)|consider|suppose|imagine)\b/iu;

function clausesOf(sentence: ScopedSentence, block: ScopedBlock, whole: Found): Found[] {
  const clauses = whole.excluded ? [] : obligingClauses(sentence);
  return clauses.length < 2 ? [whole] : clauses.map((clause) => foundIn(clause, block, false));
}

function proseCounts(
  strength: Strength,
  { text, scope }: ScopedSentence,
  { role, section }: ScopedBlock,
): boolean {
  if (scope === "out") return !announces(text);
  if (role === "later" || role === "plan") return strength === "strong" && role === "plan";
  if (scope === "background" && role !== "introduction") return false;
  if (role === "introduction")
    return (strength === "strong" || beginsToBuild(text)) && !tellsProblem(text) && !isPutOff(text);
  if (role === "unknown" && complains(text)) return false;
  if (strength === "strong" || (section === null && isImperative(text))) return true;
  if (strength === "weak") return role === "requirements" || role === "constraints";
  return strength === "plain" && !comments(text);
}

// Under a heading of its own, the present tense and bare names say what the product is to be.
function isDescription({ role, section }: ScopedBlock): boolean {
  return section !== null && (role === "unknown" || role === "requirements" || role === "constraints");
}

// Bare names count where the whole paragraph consists of such words.
function judgeFor({ sentences, isBold, codeEnd }: ScopedBlock, judge: Judge): Judge {
  const told = describing(judge);
  const isBare = ({ text, scope }: ScopedSentence) =>
    scope === "in" && judge(text) === "none" && (isBareName(text) || told(text) !== "none");
  if (isBold || codeEnd !== null || !sentences.every(isBare)) return told;
  return (text) => (isBareName(text) ? "plain" : told(text));
}

// An item is one obligation, unless it holds several sentences that each oblige.
function itemObligations(sentences: readonly ScopedSentence[], block: ScopedBlock, judge: Judge): Found[] {
  if (sentences.length === 0 || isLabel(block, judge) || !itemCounts(sentences, block, judge)) return [];
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
  if (block.codeEnd !== null) return [withCode(block)];
  const whole = foundIn(block.content, block, excluded);
  return whole.end - whole.start <= longestWhole ? [whole] : tellingParts(sentences, block, excluded, judge);
}

// A long item is told in parts that can be quoted; those after the first count when they say something.
function tellingParts(
  sentences: readonly ScopedSentence[],
  block: ScopedBlock,
  excluded: boolean,
  judge: Judge,
): Found[] {
  const parts = quotableParts(
    sentences.map((sentence) => foundIn(sentence, block, excluded)),
    " ",
  );
  return parts.filter(({ text }, i) => i === 0 || judge(text) !== "none");
}

function itemCounts(sentences: readonly ScopedSentence[], block: ScopedBlock, judge: Judge): boolean {
  if (sentences.some(({ scope }) => scope === "out")) return true;
  if (block.role === "later" || sentences.every(({ text }) => asks(text))) return false;
  if (block.leadIn !== null && weighs.test(block.leadIn.slice(-60)))
    return sentences.some(({ text }) => judge(text) === "strong");
  if (block.role === "introduction") {
    const obliges = sentences.some(({ text }) => judge(text) === "strong" && !tellsProblem(text));
    return obliges || tellsCapability(block.content.text) || announcesObligations(block, judge);
  }
  const isAnnounced = block.role !== "unknown" || block.leadIn !== null || block.section === null;
  return isAnnounced || sentences.some(({ text }) => generous(judge)(text) !== "none");
}

function announcesObligations({ leadIn }: ScopedBlock, judge: Judge): boolean {
  return (
    leadIn !== null && (judge(leadIn) === "strong" || /following|capabilit|feature|function/iu.test(leadIn))
  );
}

/** A parent item that only names what its items say. */
function isLabel({ isParent, content: { text } }: ScopedBlock, judge: Judge): boolean {
  if (!isParent || announces(text)) return isParent;
  return judge(text) !== "strong" && (text.length < 60 || !isImperative(text));
}

function announces(text: string): boolean {
  return /[:：]\W*$/u.test(text.slice(-6));
}

function isOrder({ scope }: ScopedSentence, { role }: ScopedBlock): boolean {
  return scope === "background" && (role === "requirements" || role === "constraints" || role === "unknown");
}

// What stands under "We have a few options:" or "Advantages:" is weighed, not asked for.
const weighs =
  /\b(?:options|alternatives|(?:dis)?advantages|pros|cons|drawbacks|benefits|reasons?|because|examples?|e\.g\.?|such as|vorteile|nachteile|beispiele?|avantages|inconvénients|exemples?|ventajas|ejemplos?|vantagens|exemplos?|преимущества|недостатки|например)\W*$/iu;

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
  return end - found.start <= longestWhole ? { ...found, end } : found;
}
