// Reads JSON that somebody else wrote, and who may mean us harm.

/** The value, or why there is none; `isCutShort` when the text ends in the middle. */
type JsonReading = { readonly value: unknown } | { readonly why: string; readonly isCutShort: boolean };

const maxDepth = 64;
const dangerousKeys = new Set(["__proto__", "constructor", "prototype"]);

/** The value of a JSON text that is not nested absurdly deep; keys that could reach into prototypes are dropped. */
export function readHostileJson(text: string): JsonReading {
  const { deepest, isOpen } = nestingOf(text);
  if (deepest > maxDepth)
    return { why: `It is nested deeper than ${String(maxDepth)} levels.`, isCutShort: false };
  try {
    const value: unknown = JSON.parse(text, (key, inner: unknown) =>
      dangerousKeys.has(key) ? undefined : inner,
    );
    return { value };
  } catch {
    return { why: isOpen ? "It is JSON that ends in the middle." : "It is not JSON.", isCutShort: isOpen };
  }
}

/** How deep brackets nest outside of strings: one pass, before anything recursive sees the text. */
function nestingOf(text: string): { deepest: number; isOpen: boolean } {
  let depth = 0;
  let deepest = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (isInString && letter === "\\") at++;
    else if (letter === '"') isInString = !isInString;
    else if (!isInString && (letter === "{" || letter === "[")) deepest = Math.max(deepest, ++depth);
    else if (!isInString && (letter === "}" || letter === "]")) depth--;
  }
  return { deepest, isOpen: depth > 0 };
}
