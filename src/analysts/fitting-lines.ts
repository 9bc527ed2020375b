// As many lines as there is room for in a prompt, each on one line and with nothing hidden in it.
import { countTokens } from "../domain/count-tokens.ts";
import { oneLine } from "./fence.ts";

const longestLine = 300;

/** The lines in their order, without those that no longer fit; a long line is cut. */
export function fittingLines(lines: readonly string[], maxTokens: number): string[] {
  let left = maxTokens;
  return lines.map(cut).filter((line) => {
    const tokens = countTokens(line) + 1;
    if (tokens > left) return false;
    left -= tokens;
    return true;
  });
}

function cut(line: string): string {
  const text = oneLine(line);
  if (text.length <= longestLine) return text;
  const start = text.slice(0, longestLine - 1);
  return `${start.slice(0, Math.max(start.lastIndexOf(" "), longestLine / 2)).trimEnd()}…`;
}
