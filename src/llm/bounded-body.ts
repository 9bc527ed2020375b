// The bytes of an answer as they come, up to a limit.
import { brokenOff } from "./connection-failure.ts";
import type { Connection } from "./connection.ts";
import { LlmError } from "./llm-errors.ts";

const maxBytes = 2 * 1024 * 1024;

/** Throws LlmError when there are too many or the connection breaks, and the reason of the cut when it is cut. */
export async function* boundedBody(
  body: ReadableStream<Uint8Array> | null,
  connection: Connection,
): AsyncGenerator<Uint8Array> {
  if (body === null) return;
  const reader = body.getReader();
  try {
    for (let bytes = 0; ;) {
      const { done, value } = await connection.until(reader.read());
      if (done) return;
      connection.heard();
      // Counted as it comes, after decompression: a small body may hold a large one.
      bytes += value.length;
      if (bytes > maxBytes)
        throw new LlmError("too-large", `The answer is larger than ${String(maxBytes)} bytes.`);
      yield value;
    }
  } catch (error) {
    if (connection.signal.aborted || error instanceof LlmError) throw error;
    throw brokenOff(error);
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}
