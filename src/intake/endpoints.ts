// Interfaces described call by call: a call with all that is said of it is one obligation.
import { foundIn, joinFound, longestWhole, type Found } from "./found.ts";
import type { ScopedBlock } from "./scope.ts";

const call =
  /^(?:(?:endpoint|url|route|эндпоинт|接口|エンドポイント)\s*[:：]\s*)?(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|QUERY|SUBSCRIBE|PUBLISH)\s+[/`<{]?\S+/u;

// "/auth/apple — sign in with Apple"
const path = /^\/[\w{}:<>.$-]+(?:\/[\w{}:<>.$-]*)*\s*[—–:：-]\s*\P{Z}/u;

/** Whether a paragraph or a heading is nothing but a call, such as `POST /users`. */
function isCall({ kind, role, content: { text } }: ScopedBlock): boolean {
  if (text.length >= 120 || !(call.test(text) || path.test(text))) return false;
  return kind === "prose" || (kind === "heading" && isAsked(role));
}

function isAsked(role: ScopedBlock["role"]): boolean {
  return role === "requirements" || role === "constraints" || role === "unknown";
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
    const told = foundIn(block.content, block, false);
    if (first.kind === "heading" && told.end - found.start > longestWhole) break;
    if (!introducesExample.test(block.content.text)) found = joinFound(named(found), told);
  }
  return first.kind === "heading" && isBareCall(first, next - from) ? null : { found: [found], next };
}

// A heading reads as the label of what is said below it.
function named(found: Found): Found {
  const isLabel = found.block.kind === "heading" && found.text === found.block.content.text;
  return isLabel ? { ...found, text: `${found.text}:` } : found;
}

// A heading that only names the call, with no words below it, leaves the list below to say what is asked for.
function isBareCall({ content: { text } }: ScopedBlock, length: number): boolean {
  return length === 1 && !/\s\S*\s+\P{Z}/u.test(text);
}

const introducesExample = /^(?:\w+ )?(?:example|sample)\b.*:$|^example\b/i;
