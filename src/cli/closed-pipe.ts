// `baco plans | head -1` is no failure: when the reader has gone, there is nobody left to write for.
import type { Writable } from "node:stream";

/** Ends the process quietly once nobody reads this stream any more. */
export function endQuietlyOnClosedPipe(stream: Writable): void {
  stream.on("error", (error: Error & { code?: string }) => {
    if (error.code === "EPIPE") process.exit();
    throw error;
  });
}
