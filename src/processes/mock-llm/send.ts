// Carries out a plan of sending. Each frame waits for its own moment, counted from the start, so that delays do not add up.
import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { SendPlan } from "./send-plan.ts";

/** Resolves with true when the whole body has been sent, with false when it was cut off by either side. */
export async function send(plan: SendPlan, response: ServerResponse, startedAt: number): Promise<boolean> {
  const gone = new AbortController();
  response.once("close", () => {
    gone.abort();
  });
  // It may have gone while its arrival was put on disk, and does not close twice.
  if (response.closed) gone.abort();
  try {
    return await sendFrames(plan, response, startedAt, gone.signal);
  } catch (error) {
    if (gone.signal.aborted) return false;
    throw error;
  }
}

async function sendFrames(
  { head, frames, end }: SendPlan,
  response: ServerResponse,
  startedAt: number,
  gone: AbortSignal,
): Promise<boolean> {
  const [first] = frames;
  if (first !== undefined) await until(startedAt + first.atMs, gone);
  if (head !== null) response.writeHead(head.status, head.headers).flushHeaders();
  for (const { atMs, text } of frames) {
    await until(startedAt + atMs, gone);
    if (!response.write(text)) await once(response, "drain", { signal: gone });
  }
  if (end === "hang") return false;
  if (end === "reset") return reset(response);
  response.end();
  await once(response, "finish", { signal: gone });
  return true;
}

async function until(moment: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const left = moment - performance.now();
  if (left > 0) await sleep(left, undefined, { signal });
}

/** What was written goes out first; then the connection breaks off. */
function reset({ socket }: ServerResponse): false {
  setImmediate(() => socket?.resetAndDestroy());
  return false;
}
