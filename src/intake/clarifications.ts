// "[NEEDS CLARIFICATION: by e-mail or by phone?]" inside an obligation: the obligation stands, and so does the question.
import type { Block } from "./block.ts";
import { cutOut } from "./mapped-text.ts";

const mark = /\[\s*needs clarification\b[^\]]{0,400}\]/iu;

/** The block, without the question mark that would make all of it a question; the open point is told by the mark. */
export function withClarification(block: Block): Block {
  const { text } = block.content;
  const found = mark.exec(text);
  if (found === null || found.index === 0) return block;
  const close = found.index + found[0].length - 1;
  const asking = /[?？]\s*$/u.exec(text.slice(0, close));
  return asking === null ? block : { ...block, content: cutOut(block.content, asking.index, close) };
}
