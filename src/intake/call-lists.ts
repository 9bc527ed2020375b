// Code that is no code: a fenced list of calls with a word on each, as interfaces are often told.
import { blockOf, type Block } from "./block.ts";
import { MappedTextBuilder } from "./mapped-text.ts";

// "POST /auth/apple  # sign in with Apple": the call, and what it is for in words.
const describedCall =
  /^\s*(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s+\/\S*\s+(?:(?:#|\/\/|--|[-–—:])\s*)?\p{L}{2}/u;
const fence = /^\s*(?:`{3,}|~{3,})/;

/** A block for each line of the code when it is nothing but calls that say what they are for; empty for other code. */
export function callLines(source: string, start: number, end: number): Block[] {
  const lines = linesOf(source, start, end).filter(({ text }) => text.trim() !== "" && !fence.test(text));
  if (lines.length < 2 || !lines.every(({ text }) => describedCall.test(text))) return [];
  return lines.map((line) => {
    const builder = new MappedTextBuilder();
    builder.add(line.text, source, line.start, line.start + line.text.length);
    return blockOf({ kind: "prose", content: builder.build() });
  });
}

function linesOf(source: string, start: number, end: number): { text: string; start: number }[] {
  let at = start;
  return source
    .slice(start, end)
    .split("\n")
    .map((text) => {
      const line = { text, start: at };
      at += text.length + 1;
      return line;
    });
}
