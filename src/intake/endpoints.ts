// Interfaces described call by call: a call with all that is said of it is one obligation.
import { foundIn, joinFound, type Found } from "./found.ts";
import type { ScopedBlock } from "./scope.ts";

const call = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|QUERY|SUBSCRIBE|PUBLISH)\s+[/`<{]?\S+/;

/** Whether a paragraph is nothing but a call, such as `POST /users`. */
function isCall({ kind, content: { text } }: ScopedBlock): boolean {
  return kind === "prose" && text.length < 120 && call.test(text);
}

/** The call and the prose below it, up to the next call or heading; `next` is the first block after. */
export function describedCall(
  blocks: readonly ScopedBlock[],
  from: number,
): { found: Found[]; next: number } | null {
  const first = blocks[from];
  if (first === undefined || !isCall(first)) return null;
  let found = foundIn(first.content, first, first.role === "out");
  let next = from + 1;
  for (; next < blocks.length; next += 1) {
    const block = blocks[next];
    if (block === undefined || block.kind !== "prose" || isCall(block)) break;
    if (!introducesExample.test(block.content.text))
      found = joinFound(found, foundIn(block.content, block, false));
  }
  return { found: [found], next };
}

const introducesExample = /^(?:\w+ )?(?:example|sample)\b.*:$|^example\b/i;
