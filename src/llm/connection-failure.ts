// From what a connection throws to the failure that it means.
import { noUsage } from "../domain/agent-output.ts";
import { LlmError } from "./llm-errors.ts";
import { readable } from "./readable.ts";

/** The request never left: nothing was paid. */
const neverConnected = new Set([
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** The failure when a request got no answer at all; `redact` blots out the key, which errors may quote. */
export function unreachable(error: unknown, redact: (text: string) => string): LlmError {
  const innermost = innermostOf(error);
  const isUnpaid = neverConnected.has(codeOf(innermost));
  return new LlmError("unreachable", readable(redact(reasonOf(innermost))), {
    ...(isUnpaid && { usage: { ...noUsage, calls: 1 } }),
  });
}

/** The failure when an answer ended in the middle. */
export function brokenOff(error: unknown): LlmError {
  return new LlmError("broken-off", readable(reasonOf(innermostOf(error))));
}

/** Such as "connect ECONNREFUSED 127.0.0.1:11434"; the outer errors only say that something failed. */
function innermostOf(error: unknown): unknown {
  let innermost = error;
  for (let depth = 0; depth < 5 && innermost instanceof Error && innermost.cause !== undefined; depth++)
    innermost = innermost.cause;
  return innermost;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message === "" ? codeOf(error) : error.message;
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
