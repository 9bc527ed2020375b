// What to do when our output goes nowhere. `baco plans | head -1` is no failure: when the reader has gone, there is nobody
// left to write for. A disk that is full is one, and is told without a stack.
import type { Writable } from "node:stream";
import { exitCodes } from "../domain/errors.ts";
import { safeLine } from "./terminal/safe-text.ts";

/** Ends the process once this stream cannot be written to: quietly when nobody reads it any more, else with exit 74. */
export function endOnLostOutput(stream: Writable): void {
  stream.on("error", (error: Error & { code?: string }) => {
    if (error.code === "EPIPE") process.exit();
    process.exitCode = exitCodes.storage;
    if (stream !== process.stderr)
      process.stderr.write(`✗ The output cannot be written: ${safeLine(error.message)}\n`);
    process.exit();
  });
}
