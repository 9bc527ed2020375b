// Paragraphs that are lists in truth: one thing a line, without list marks, as in notes and texts copied from elsewhere.
import type { Block } from "./block.ts";
import { sliceOf, type MappedText } from "./mapped-text.ts";

const bullet = /^(?:[•◦▪▫‣●○■□·∙✅❌✔✘✓✗☐☑☒➤➢]\uFE0F?\s*|[→–—*+-]\s+)(?=\S)/u;

const label = /^[\p{Lu}\p{N}][^:.]{1,40}: \S/u;

/** The block itself, or one block a line when its lines are items of a list. */
export function splitLines(block: Block, source: string): Block[] {
  const lines = linesOf(block.content, source);
  if (lines.length < 2 || !isLineList(lines)) return [withoutBullet(block)];
  return joinContinued(lines).map(({ start, end }, i) => {
    const content = sliceOf(block.content, start, end);
    return withoutBullet(i === 0 ? { ...block, content } : { ...block, ...shapeOf(content), content });
  });
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function shapeOf({
  text,
}: MappedText): Pick<Block, "kind" | "isParent" | "isNumbered" | "isMarked" | "codeEnd"> {
  return {
    kind: /[.!?。！？]$/u.test(text) ? "prose" : "item",
    isParent: false,
    isNumbered: false,
    isMarked: false,
    codeEnd: null,
  };
}

// Wrapped prose rarely begins a line with a capital; a list of lines nearly always does.
function isLineList(lines: readonly Line[]): boolean {
  if (lines.slice(1).some((line) => bullet.test(line.text))) return true;
  if (lines.slice(1).every((line) => label.test(line.text))) return true;
  const starts = lines.slice(1).filter((line) => beginsAnew(line.text)).length;
  const share = starts / (lines.length - 1);
  if (lines.length >= 5) return share >= 0.75;
  return share === 1 && lines.slice(0, -1).every((line, i) => endsEarly(line, lines[i + 1]));
}

function beginsAnew(line: string): boolean {
  return (
    /^(?:[\p{Lu}\p{Lt}\p{N}\p{Extended_Pictographic}"“'‘([<`]|[^\p{L}\s]+\s*\p{Lu})/u.test(line) ||
    bullet.test(line)
  );
}

// A line that had room for the next word was broken on purpose.
function endsEarly(line: Line, next: Line | undefined): boolean {
  const nextWord = next?.text.split(" ", 1)[0] ?? "";
  return line.text.length + nextWord.length < 60 || /[.!?。:;]$/.test(line.text);
}

function joinContinued(lines: readonly Line[]): { start: number; end: number }[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end, text } of lines) {
    const last = joined.at(-1);
    if (last === undefined || beginsAnew(text)) joined.push({ start, end });
    else last.end = end;
  }
  return joined;
}

function withoutBullet(block: Block): Block {
  const mark = bullet.exec(block.content.text)?.[0];
  if (mark === undefined) return block;
  const content = sliceOf(block.content, mark.length, block.content.text.length);
  return { ...block, kind: block.kind === "prose" ? "item" : block.kind, isMarked: true, content };
}

function linesOf(content: MappedText, source: string): Line[] {
  const { text, at } = content;
  const lines: Line[] = [];
  let start = 0;
  const close = (end: number) => {
    if (end > start) lines.push({ start, end, text: text.slice(start, end) });
    start = end + 1;
  };
  for (let i = text.indexOf(" "); i >= 0; i = text.indexOf(" ", i + 1)) {
    if (/[\r\n]/.test(source.slice((at[i - 1] ?? 0) + 1, at[i + 1]))) close(i);
  }
  close(text.length);
  return lines;
}
