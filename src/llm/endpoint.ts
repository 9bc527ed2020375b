// The promise of an endpoint: one request at one server, everything it said in return. It decides nothing: no retry, no
// budget, no record. Kept by `openai.ts` for real servers and by `replay.ts` for recordings.
import { z } from "zod";
import type { CompletionRequest } from "./completion-request.ts";

const count = z.int().min(0).max(1_000_000_000);

/** What a server said, as it said it: kept whole, so that it can be judged again without asking again. */
export const RawAnswer = z.object({
  content: z.string().nullable(),
  refusal: z.string().nullable(),
  /** Why it ended: `stop`, `length`, `content_filter`, …; null when it did not say. */
  finish: z.string().nullable(),
  calledTools: z.boolean(),
  /** False when the server answered with no choice at all. */
  hasChoice: z.boolean(),
  /** The server's own count; null when it gave none, or none that can be. */
  usage: z.object({ inputTokens: count, outputTokens: count, cachedTokens: count }).nullable(),
  /** The model that the server says it asked. */
  model: z.string().nullable(),
});
export type RawAnswer = z.infer<typeof RawAnswer>;

export interface SendOptions {
  /** Ends the request and closes its connection. */
  readonly signal: AbortSignal;
  /** For gateways that honour it: the same key is the same purchase. */
  readonly idempotencyKey: string;
  /** Hears the text as it comes, when the server streams. */
  readonly onText?: (text: string) => void;
}

export interface Endpoint {
  /** Scheme, host and port, such as `https://api.openai.com`. */
  readonly origin: string;
  readonly model: string;
  /** True when no model stands behind it: its answers were recorded. */
  readonly isReplay: boolean;
  /** True when it takes `max_completion_tokens` in place of `max_tokens`. */
  readonly isOpenAi: boolean;
  /** Throws LlmError; an abort rejects with the signal's reason. */
  send(request: CompletionRequest, options: SendOptions): Promise<RawAnswer>;
}
