// A fetch that a hostile or broken server cannot lead astray: one origin, no redirects, a connection that can be cut.
import type { Connection } from "./connection.ts";
import { LlmError } from "./llm-errors.ts";

/** A fetch for one request, which carries the key to no other origin. Throws LlmError, or the reason of the cut. */
export function boundedFetch(
  fetch: typeof globalThis.fetch,
  origin: string,
  connection: Connection,
): typeof globalThis.fetch {
  return async (input, init) => {
    const target = new URL(input instanceof Request ? input.url : input).origin;
    if (target !== origin) throw new LlmError("redirected", `The request would have gone to ${target}.`);
    const response = await connection.until(
      fetch(input, { ...init, redirect: "manual", signal: connection.signal }),
    );
    if (response.status < 300 || response.status >= 400) return response;
    throw new LlmError("redirected", `It answered with status ${String(response.status)}.`);
  };
}
