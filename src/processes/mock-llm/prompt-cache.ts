// A provider's prompt cache, simulated: what stands at the beginning of an earlier request is not read again.
import { createHash } from "node:crypto";
import type { ChatRequest } from "./chat-request.ts";

/** Providers cache by blocks of this many tokens. Hosted ones also ask for a minimum, often 1,024, which is left out here. */
const blockTokens = 128;
const bytesPerToken = 4;
const blockBytes = blockTokens * bytesPerToken;
const mostBlocks = 200_000;

/** Tells how many tokens of a request are served from the cache, and remembers the request for the next one. */
export function createPromptCache(): (request: Pick<ChatRequest, "messages">) => number {
  const known = new Set<string>();
  return ({ messages }) => {
    const chain = blockChain(
      Buffer.from(messages.map(({ role, content }) => `${role}\n${content}\n`).join("")),
    );
    const firstNew = chain.findIndex((block) => !known.has(block));
    if (known.size > mostBlocks) known.clear();
    for (const block of chain) known.add(block);
    return (firstNew === -1 ? chain.length : firstNew) * blockTokens;
  };
}

/** A hash for each whole block, over it and all that stands before it. */
function blockChain(text: Buffer): string[] {
  const chain: string[] = [];
  const hash = createHash("sha256");
  for (let at = 0; at + blockBytes <= text.length; at += blockBytes) {
    hash.update(text.subarray(at, at + blockBytes));
    chain.push(hash.copy().digest("base64"));
  }
  return chain;
}
