// Keeps the promise of the call queue with p-queue: one line for each endpoint.
import PQueue from "p-queue";
import type { CallQueue } from "./call-queue.ts";
import { FairLine, type Place, type PlanLoad } from "./fair-line.ts";

interface Lane {
  readonly queue: PQueue<FairLine, Place>;
  /** The plans that have calls here, waiting or running. */
  readonly plans: Map<string, PlanLoad & { calls: number }>;
  /** The calls under way that are beside a plan's path. */
  readonly beside: PlanLoad;
}

/** A queue that runs at most `concurrency` calls at one endpoint at once, and at most half as many beside the path. */
export function createCallQueue({ concurrency }: { readonly concurrency: number }): CallQueue {
  const lanes = new Map<string, Lane>();
  const mostBeside = Math.max(1, Math.floor(concurrency / 2));
  const laneOf = (origin: string): Lane => {
    const lane = lanes.get(origin) ?? {
      queue: new PQueue({ concurrency, queueClass: FairLine }),
      plans: new Map(),
      beside: { running: 0 },
    };
    lanes.set(origin, lane);
    return lane;
  };
  return {
    run: async (work, { origin, planId, isBeside, signal, onWait }) => {
      signal.throwIfAborted();
      const lane = laneOf(origin);
      const isHeld = (): boolean => isBeside && lane.beside.running >= mostBeside;
      if (lane.queue.pending >= concurrency || isHeld()) onWait();
      const plan = lane.plans.get(planId) ?? { calls: 0, running: 0 };
      lane.plans.set(planId, plan);
      plan.calls += 1;
      try {
        const loads = isBeside ? [plan, lane.beside] : [plan];
        return await runInTurn(lane.queue, counted(work, loads), { plan, isBeside, isHeld, signal });
      } finally {
        plan.calls -= 1;
        if (plan.calls === 0) lane.plans.delete(planId);
      }
    },
  };
}

function counted<T>(work: () => Promise<T>, loads: readonly PlanLoad[]): () => Promise<T> {
  return async () => {
    for (const load of loads) load.running += 1;
    try {
      return await work();
    } finally {
      for (const load of loads) load.running -= 1;
    }
  };
}

/**
 * The signal is heard here only while the work waits: running work ends by itself, and its place is free when it has
 * ended and not before.
 */
async function runInTurn<T>(
  queue: PQueue<FairLine, Place>,
  work: () => Promise<T>,
  { signal, ...place }: Pick<Place, "plan" | "isBeside" | "isHeld"> & { readonly signal: AbortSignal },
): Promise<T> {
  const waiting = new AbortController();
  const giveUp = (): void => {
    waiting.abort(signal.reason);
  };
  signal.addEventListener("abort", giveUp, { once: true });
  const begin = (): Promise<T> => {
    signal.removeEventListener("abort", giveUp);
    return work();
  };
  return queue.add(begin, { ...place, signal: waiting.signal });
}
