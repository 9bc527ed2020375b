// What the words above a list add to its items: "The system must:" and "keep records" are one sentence, "Search:" and
// "by name" a label with what it stands for.
import { foundIn, longestWhole, type Found } from "./found.ts";
import { headsList } from "./families.ts";
import type { Judge } from "./obligations.ts";
import type { ScopedBlock } from "./scope.ts";
import { beginsWithOrder } from "./verbs.ts";

const longestLabel = 100;

/** Follows a walk over the blocks and knows, for each item, the words that it stands under. */
export class Announcements {
  readonly #judge: Judge;
  /** The item that is open at each depth. */
  #open: ScopedBlock[] = [];
  /** The block before, unless it was asked for by itself. */
  #head: ScopedBlock | null = null;

  constructor(judge: Judge) {
    this.#judge = judge;
  }

  /** To be told of each block, in order, and whether it was asked for by itself. */
  pass(block: ScopedBlock, isAsked: boolean): void {
    if (block.kind !== "item") this.#open = [];
    else this.#open = [...this.#open.slice(0, block.depth - 1), block];
    this.#head = isAsked && block.kind === "item" ? null : block;
  }

  /** The obligations of a block, said in full: with its label or the sentence that it completes. */
  complete(found: readonly Found[], block: ScopedBlock): Found[] {
    if (block.kind !== "item" || found.length === 0) return [...found];
    const label = this.#open[block.depth - 2] ?? null;
    const spoken = found.map((one) => ({ ...one, text: this.#inFull(one.text, block.leadIn, label) }));
    const [first, ...rest] = spoken;
    return first === undefined ? [] : [this.#withHead(first, block), ...rest];
  }

  // A label that is asked for by itself is no label.
  #inFull(text: string, leadIn: string | null, label: ScopedBlock | null): string {
    const sentence = leadIn === null ? "" : lastSentence(leadIn);
    if (endsInModal.test(sentence)) return `${withoutColon(sentence)} ${asContinued(text)}`;
    const words = label?.content.text ?? "";
    const name = withoutColon(words);
    if (name === "" || name.length > longestLabel || text.startsWith(name)) return text;
    return name === words && this.#judge(words) === "strong" ? text : `${name}: ${text}`;
  }

  // The first of a list is quoted from the words that announce it, so that these can be traced too.
  #withHead(found: Found, block: ScopedBlock): Found {
    const head = this.#head;
    if (head === null || !headsList(head, block) || block.role === "out") return found;
    const words = head.kind === "item" ? head.content : head.sentences.at(-1);
    if (words === undefined || (head.kind !== "item" && this.#judge(words.text) === "none")) return found;
    const { start } = foundIn(words, head, false);
    return found.end - start <= longestWhole ? { ...found, start } : found;
  }
}

function lastSentence(leadIn: string): string {
  return (
    leadIn
      .slice(-200)
      .split(/(?<=[.!?。！？])\s+/u)
      .at(-1) ?? leadIn
  );
}

function withoutColon(text: string): string {
  return text.replace(/[\s:：]+$/u, "");
}

function asContinued(text: string): string {
  return beginsWithOrder(text) && /^\p{Lu}\p{Ll}/u.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

/** Lead-ins that stop where the item goes on. */
const endsInModal =
  /(?<!\p{L})(?:must|shall|should|will|can|may|need(?:s)? to|ha(?:s|ve) to|able to|allowed to|not|muss|müssen|soll|sollen|kann|können|darf|dürfen|doit|doivent|peut|peuvent|debe|deben|puede|pueden|deve|devem|pode|podem|должен|должна|должно|должны|может|могут)\W{0,3}[:：]\W{0,3}$/iu;
