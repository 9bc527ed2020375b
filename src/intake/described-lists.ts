// Lists that say one thing together: the values of a setting, the parts of a sentence, a name with what it stands for.
import { obligationsOf } from "./block-obligations.ts";
import { familyAt, type Family } from "./families.ts";
import { foundIn, longestWhole, type Found } from "./found.ts";
import type { Judge } from "./obligations.ts";
import type { ScopedBlock, ScopedSentence } from "./scope.ts";
import { hasPredicate } from "./verbs.ts";

/** The one obligation of a list and its head, with those stated before it in the head; null when each item is its own. */
export function describedList(
  blocks: readonly ScopedBlock[],
  from: number,
  judge: Judge,
): { found: Found[]; next: number } | null {
  const family = familyAt(blocks, from);
  if (family === null || !isPlainMatter(family)) return null;
  const whole = joined(family);
  if (whole === null || !isOneThing(family, judge)) return null;
  const { head, next } = family;
  const earlier =
    head.kind === "prose" ? obligationsOf({ ...head, sentences: head.sentences.slice(0, -1) }, judge) : [];
  return { found: [...earlier, whole], next };
}

// What is ruled out, put off or only told is counted item by item, or not at all.
function isPlainMatter({ head, members }: Family): boolean {
  if (head.role !== "requirements" && head.role !== "constraints" && head.role !== "unknown") return false;
  return [head, ...members].every(
    (block) =>
      !block.isLink && block.givenKind === null && block.sentences.every(({ scope }) => scope === "in"),
  );
}

function isOneThing(family: Family, judge: Judge): boolean {
  const { head, members } = family;
  const counted = members.map((member) => obligationsOf(member, judge).length);
  if (counted.some((count) => count > 1)) return false;
  const words = announcing(head)?.text ?? "";
  const says = judge(words) !== "none";
  if (members.length === 1)
    return head.kind === "item" && counted[0] === 1 && goesTogether(words, members[0], judge);
  if (isRecord(members)) return says || counted.some((count) => count > 0);
  if (!members.every(({ content: { text } }) => judge(text) === "none" && !hasPredicate(text))) return false;
  if (head.kind !== "item")
    return says && (listsValues.test(words.slice(-120)) || namesSides(words, members));
  return (says || describes.test(words)) && members.every(({ content: { text } }) => text.length <= 60);
}

// "Each character has: a name, a role": sides of one thing, each in a word or three.
function namesSides(words: string, members: readonly ScopedBlock[]): boolean {
  return (
    hasOrMay.test(words.slice(-60)) &&
    members.every(({ content: { text } }) => /^\S+(?: \S+){0,2}$/u.test(text))
  );
}

const hasOrMay = /\b(?:has|have|may|is affected|are affected|depends? on|results? in|influences?)\W*$/iu;

// A bare label leaves the item as it is; what is asked for beside something asked for is another thing.
function goesTogether(words: string, member: ScopedBlock | undefined, judge: Judge): boolean {
  if (/^[^:：]{1,30}[:：]?$/u.test(words)) return false;
  return judge(words) !== "strong" || judge(member?.content.text ?? "") !== "strong";
}

// "What: … How: … Why: …" are the sides of one feature, "Path: … Method: …" those of one call.
function isRecord(members: readonly ScopedBlock[]): boolean {
  return members.length >= 2 && members.every(({ content: { text } }) => facet.test(text));
}

const facet =
  /^(?:what|why|how|who|when|where|given|then|and|description|details?|priority|rationale|reason|benefit|status|path|url|route|endpoint|method|verb|payload|body|request|response|returns?|params?|parameters|headers?|query|input|output|auth(?:entication|orization)?|type|default|format|range|unit|target|baseline|current|measure(?:ment)?|metric|monitoring|threshold|(?:\p{L}+ ){1,3}target)\W{0,3}:/iu;

const describes = /^[^:：]{2,60}[:：]\s*\S.{8}/u;

/** Ends of sentences after which a list gives values, sources or parts, not things to be built. */
const listsValues =
  /\b(?:from|of|by|with|between|among|in|on|as|into|using|via|per|either|composes?|comprises?)(?: \p{L}+){0,2}\W*$|\b(?:two|three|four|five|[2-5]|these|following|possible|valid|allowed|supported) (?:\p{L}+ )?(?:values|fields|states|status(?:es)?|types|kinds|formats|columns|parameters|modes|options|properties|attributes|keys|levels|sources|parts|sections|conditions|units)\W*$/iu;

function announcing(head: ScopedBlock): ScopedSentence | ScopedBlock["content"] | undefined {
  return head.kind === "item" ? head.content : head.sentences.at(-1);
}

function joined({ head, members }: Family): Found | null {
  const words = announcing(head);
  const last = members.at(-1);
  if (words === undefined || last === undefined) return null;
  const first = foundIn(words, head, false);
  const end = foundIn(last.content, last, false).end;
  if (end - first.start > longestWhole) return null;
  const parts = members.map(({ content: { text } }) => text).join("; ");
  return { ...first, text: `${/[:：]\W*$/u.test(words.text) ? words.text : `${words.text}:`} ${parts}`, end };
}
