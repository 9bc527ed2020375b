// A fetch that a hostile or broken server cannot hold up: no redirects, a limited body, no long silence within it.
import { LlmError } from "./llm-errors.ts";

interface FetchLimits {
  readonly maxBytes: number;
  /** The longest silence within a body. */
  readonly idleMs: number;
}

/** The answer with its whole body already in memory, so that whoever reads it waits for nothing. Throws LlmError. */
export function boundedFetch(fetch: typeof globalThis.fetch, limits: FetchLimits): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, redirect: "manual" });
    if (response.status >= 300 && response.status < 400) {
      await response.body?.cancel();
      throw new LlmError("redirected", `It answered with status ${String(response.status)}.`);
    }
    const body = response.body === null ? null : await readBody(response.body, limits);
    return new Response(body, { status: response.status, headers: response.headers });
  };
}

async function readBody(body: ReadableStream<Uint8Array>, { maxBytes, idleMs }: FetchLimits): Promise<Blob> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await unlessIdle(reader.read(), idleMs);
      if (done) return new Blob(chunks);
      bytes += value.length;
      if (bytes > maxBytes)
        throw new LlmError("too-large", `The answer is larger than ${String(maxBytes)} bytes.`);
      chunks.push(value);
    }
  } finally {
    // Closes the connection when we leave early.
    void reader.cancel().catch(() => undefined);
  }
}

async function unlessIdle<T>(reading: Promise<T>, idleMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new LlmError("idle", `Nothing came for ${String(idleMs / 1000)} s.`));
    }, idleMs);
  });
  try {
    return await Promise.race([reading, silence]);
  } finally {
    clearTimeout(timer);
  }
}
