// The name of a purchase: the same question of the same asker has the same key, in every process and after every crash.
import { createHash } from "node:crypto";
import type { CompletionRequest } from "./completion-request.ts";
import type { Asker } from "./llm.ts";

interface Purchase {
  readonly asker: Asker;
  /** 0 for the question itself, 1 for its repair. */
  readonly round: number;
  readonly origin: string;
  readonly request: CompletionRequest;
}

/** SHA-256 over who asks, the round, the server and the whole request; no time and no chance is in it. */
export function callKey({ asker, round, origin, request }: Purchase): string {
  const parts = [asker.planId, asker.role, round, origin, request.model, request];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
