// What one block obliges to: an item once, prose sentence by sentence, a table row by the cell that says it.
import { obligingClauses } from "./clauses.ts";
import { foundIn, joinFound, longestWhole, quotableParts, type Found } from "./found.ts";
import { asks, generous, isImperative, type Judge, type Strength } from "./obligations.ts";
import { isPutOff, type ScopedBlock, type ScopedSentence } from "./scope.ts";
import { statesPurpose } from "./purposes.ts";
import { rowObligations } from "./row-obligations.ts";

/** The obligations that a block states, in order; none for reference matter, questions and links. */
export function obligationsOf(block: ScopedBlock, judge: Judge): Found[] {
  if (block.role === "questions" || block.isLink || isAside(block, judge)) return [];
  if (block.role === "reference") return namedExclusion(block);
  if (block.kind === "row") return rowObligations(block, judge);
  if (block.sentences.some((sentence) => isOrder(sentence, block))) return [];
  if (block.kind === "heading") return headingObligation(block, judge);
  if (block.kind === "item") return itemObligations(block.sentences, block, judge);
  return isCaption(block)
    ? [withCode(block)]
    : sentenceObligations(block.sentences, block, judge, proseCounts);
}

// "Non-goals: a desktop client" rules out wherever it stands.
function namedExclusion(block: ScopedBlock): Found[] {
  return block.kind !== "heading" && exclusionLabel.test(block.content.text)
    ? [foundIn(block.content, block, true)]
    : [];
}

const exclusionLabel = /^[^\p{L}]*(?:explicit )?(?:non-?goals?|out[ -]of[ -]scope|not in scope)\W{0,4}[:：]\s*\P{Z}/iu;

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
  for (const sentence of sentences) {
    isExample ||= beginsExample.test(sentence.text);
    const judged = announces(sentence.text) ? "none" : judge(sentence.text);
    const strength = isExample && judged === "plain" ? "none" : judged;
    const current = foundIn(sentence, block, sentence.scope === "out");
    const last = found.at(-1);
    const isCounted = counts(strength, sentence, block);
    const goesOn = leansBack(sentence.text) || explains(sentence, strength, block);
    if (previous && last !== undefined && goesOn && current.end - last.start <= longestWhole) {
      found[found.length - 1] = joinFound(last, current);
      continue;
    }
    previous = isCounted;
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
    return (strength === "strong" || toBuild.test(text)) && !tellsProblem(text) && !isPutOff(text);
  if (role === "unknown" && complains(text)) return false;
  if (strength === "strong" || (section === null && isImperative(text))) return true;
  if (strength === "weak") return role === "requirements" || role === "constraints";
  if (strength !== "plain" || isComment(text)) return false;
  return true;
}

// A summary that begins with what is to be made.
const toBuild =
  /^(?:make|build|create|implement|develop|add|enhance|introduce|provide|support|enable|design|migrate|replace|extend|refactor|allow|use|write) (?!sure\b)\p{L}/iu;

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
    return obliges || capability.test(block.content.text) || announcesObligations(block, judge);
  }
  const isAnnounced = block.role !== "unknown" || block.leadIn !== null || block.section === null;
  return isAnnounced || sentences.some(({ text }) => generous(judge)(text) !== "none");
}

// "Editors can use the archive to …"
const capability = /^[^\p{L}]*(?:[\p{L}\d'’-]+ ){1,5}(?:can|(?:is|are) able to) (?!(?:also )?be\b|currently\b|today\b)\p{L}+ /iu;

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

// "Today users cannot find their links" is why there is a project, wherever it stands.
function complains(text: string): boolean {
  return (
    /\b(?:today|currently|at the moment|right now|so far|until now|nowadays|these days)\b/iu.test(text) &&
    tellsProblem(text)
  );
}

// "Users cannot find their links" is why there is a project, not what it must do.
function tellsProblem(text: string): boolean {
  if (statesPurpose(text) || productWill.test(text)) return false;
  return problem.test(text) && !/\b(?:must|shall|should|want|would like)\b/iu.test(text);
}

const problem =
  /\b(?:will|cannot|can[’']t|requires?|required|never|needs?|ensures?|guarantees?|mandatory|at (?:least|most))\b/iu;

// "The platform will let …" tells what is to come, "users will often forget" how people are.
const productWill =
  /\b(?:systems?|apps?|applications?|platform|projects?|tools?|solution|services?|site|website|portal|product|game|bot|library|api|release|version|component|module)\b[^.,;]{0,40}\bwill\b/iu;

function leansBack(text: string): boolean {
  return /^\W*(?:this|that|these|those|it|they|otherwise|such|so|therefore|thus|hence|however|also|additionally|in (?:this|that) (?:case|way)|if so|if not|then|e\.?g)\b/iu.test(
    text,
  );
}

// "This means that …", "Our customers live abroad": words about the product or about us, not of what it does.
function isComment(text: string): boolean {
  return comment.test(text);
}

const comment =
  /^\W*(?:(?:this|that|these|those|it|they|such|which|therefore,? this|thus,? this|so,? this) (?:is|are|was|were|means?|allows?|enables?|ensures?|makes?|helps?|gives?|leads?|implies|happens?|would|could|might)\b|(?:e\.?g|however|otherwise|hence)\b|(?:our|my) (?:\p{L}+ )?(?:compan(?:y|ies)|business|teams?|customers|clients|users|staff|employees|shops?|stores?|organi[sz]ation|famil(?:y|ies)|members|people|partners|investors)\b)/iu;

function isOrder({ scope }: ScopedSentence, { role }: ScopedBlock): boolean {
  return scope === "background" && (role === "requirements" || role === "constraints" || role === "unknown");
}

// What stands under "We have a few options:" or "Advantages:" is weighed, not asked for.
const weighs =
  /\b(?:options|alternatives|(?:dis)?advantages|pros|cons|drawbacks|benefits|reasons?|because|examples?|e\.g\.?|such as|vorteile|nachteile|beispiele?|avantages|inconvénients|exemples?|ventajas|ejemplos?|vantagens|exemplos?|преимущества|недостатки|например)\W*$/iu;

// "Why: …", "Tracking issue: https://…": about the project, not asked of it.
function isAside({ kind, section, content: { text } }: ScopedBlock, judge: Judge): boolean {
  if (kind === "heading" || kind === "row") return false;
  if (/^(?:\.\. [\w-]+::|:[^:]{1,40}: )/u.test(text)) return judge(text) !== "strong";
  if (/^[^:]{1,40}:\s*(?:https?:\/\/|www\.)\S+$/u.test(text)) return true;
  if (section === null && documentLabel.test(text)) return true;
  return asideLabel.test(text) && judge(text) !== "strong";
}

const asideLabel =
  /^(?:why(?: this \w+)?|recommendations?|warning|caution|pros?|cons?|(?:dis)?advantages?|trade-?offs?|versions?|(?:primary|secondary|target|main|user)[ -](?:users?|audience|personas?)|audience|personas?|reasons?|rationale|pitfalls?|note|hint|tip|example|time sav\w+|background|benefits?|use case|status|impact|owner|effort|estimates?|authors?|date|likelihood|probability|source|see|see also|references?|tracking issue|rfc pr|priority|risk|mitigation|state|experience)\s*:/iu;

// What a document says of itself before its first heading.
const documentLabel =
  /^(?:title|type|created|updated|last[- ](?:updated|modified|changed)|modified|sponsors?|discussions[- ]to|post[- ]history|content[- ]type|requires|replaces|supersedes|superseded[- ]by|category|tags?|keywords|reviewers?|approvers?|approved by|shepherd|champions?|start date|resolution|delegate|pull request|issue|feature name|document (?:id|version|owner))\s*:/iu;

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
