// The serialiser tries some sixty patterns on every text. Most texts hold none of the characters that those patterns
// begin with, and then nothing can need an escape: this handler sees that at once, and asks the serialiser otherwise.
import type { Text } from "mdast";
import { defaultHandlers } from "mdast-util-to-markdown";
import type { Handle } from "mdast-util-to-markdown";

/** Writes a text node: as it stands where that is safe, and escaped by the serialiser where it is not. */
export const plainTextFirst: Handle = (node: Text, parent, state, info) => {
  const isInside = !state.stack.includes("tableCell") && !state.stack.includes("headingAtx");
  const isStart = info.before === "\n" && !/^\p{L}/u.test(node.value);
  const isPlain = isInside && !isStart && !unsafe.test(node.value);
  return isPlain ? node.value : defaultHandlers.text(node, parent, state, info);
};

// `www.`, `http:/` and `@` would become links.
const unsafe = /[\\&*<[\]_`~@\n\r\t]|[Ww]\.|[ps]:\//;
