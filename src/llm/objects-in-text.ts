// Finds JSON objects in what a model wrote: it may have thought aloud before its answer, or wrapped it into a fence or words.

/** So many opening braces are tried: a text of braces only must not take for ever. */
const maxStarts = 16;
const maxDepth = 64;

/** Each outermost text in braces that close, the longest first. */
export function objectsInText(text: string): string[] {
  const objects: string[] = [];
  let start = text.indexOf("{");
  for (let tries = 0; start !== -1 && tries < maxStarts; tries++) {
    const end = endOfObject(text, start);
    if (end !== null) objects.push(text.slice(start, end));
    start = text.indexOf("{", end ?? start + 1);
  }
  return objects.sort((one, other) => other.length - one.length);
}

/** The place behind the brace that closes the one at `start`; null when none does. */
function endOfObject(text: string, start: number): number | null {
  let depth = 0;
  let isInString = false;
  for (let at = start; at < text.length && depth <= maxDepth; at++) {
    const letter = text[at];
    if (isInString && letter === "\\") at++;
    else if (letter === '"') isInString = !isInString;
    else if (!isInString && letter === "{") depth++;
    else if (!isInString && letter === "}" && --depth === 0) return at + 1;
  }
  return null;
}

const thoughts = [
  ["<think>", "</think>"],
  ["<thinking>", "</thinking>"],
] as const;

/** The text without the thoughts before the answer: within it, such words are the answer's own. */
export function withoutThoughts(text: string): string {
  let words = text.trim();
  for (const [open, close] of thoughts) {
    // A prompt template may have opened the block already.
    while (words.startsWith(open) || (!words.startsWith("{") && words.includes(close))) {
      const end = words.indexOf(close);
      if (end === -1) return "";
      words = words.slice(end + close.length).trim();
    }
  }
  return words;
}
