// The promise of a fault: a sentence that says what it does, and what it makes of a reply.
import type { ChatRequest } from "./chat-request.ts";
import type { Reply } from "./reply.ts";

/** What a fault may look at. */
export interface FaultScene {
  readonly request: ChatRequest;
  /** What stands behind the fault's name, such as the seconds of `429:2`; empty without. */
  readonly detail: string;
  /** The same server under another name: another origin. */
  readonly elsewhere: string;
  readonly now: () => Date;
}

export interface Fault {
  readonly does: string;
  readonly apply: (reply: Reply, scene: FaultScene) => Reply;
}
