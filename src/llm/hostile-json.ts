// Reads JSON that somebody else wrote, and who may mean us harm.

/** The value, or why there is none. */
type JsonReading = { readonly value: unknown } | { readonly why: string };

const maxDepth = 64;
const dangerousKeys = new Set(["__proto__", "constructor", "prototype"]);

/** The value of a JSON text that is not nested absurdly deep; keys that could reach into prototypes are dropped. */
export function readHostileJson(text: string): JsonReading {
  if (depthOf(text) > maxDepth) return { why: `It is nested deeper than ${String(maxDepth)} levels.` };
  try {
    const value: unknown = JSON.parse(text, (key, inner: unknown) =>
      dangerousKeys.has(key) ? undefined : inner,
    );
    return { value };
  } catch {
    return { why: "It is not JSON." };
  }
}

/** The object in a text that a model may have wrapped into a fence or a few words; the text itself when there is none. */
export function objectIn(text: string): string {
  const first = text.indexOf("{");
  const last = text.lastIndexOf("}");
  return first === -1 || last < first ? text : text.slice(first, last + 1);
}

/** How deep brackets nest outside of strings: one pass, before anything recursive sees the text. */
function depthOf(text: string): number {
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
  return deepest;
}
