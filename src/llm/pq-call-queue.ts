// Keeps the promise of the call queue with p-queue: one line for each endpoint.
import PQueue from "p-queue";
import type { CallQueue } from "./call-queue.ts";
import { FairLine, type Place, type PlanLoad } from "./fair-line.ts";

interface Lane {
  readonly queue: PQueue<FairLine, Place>;
  /** The plans that have calls here, waiting or running. */
  readonly plans: Map<string, PlanLoad & { calls: number }>;
}

/** A queue that runs at most `concurrency` calls at one endpoint at once. */
export function createCallQueue({ concurrency }: { readonly concurrency: number }): CallQueue {
  const lanes = new Map<string, Lane>();
  const laneOf = (origin: string): Lane => {
    const lane = lanes.get(origin) ?? {
      queue: new PQueue({ concurrency, queueClass: FairLine }),
      plans: new Map(),
    };
    lanes.set(origin, lane);
    return lane;
  };
  return {
    run: async (work, { origin, planId, isBeside, signal, onWait }) => {
      signal.throwIfAborted();
      const lane = laneOf(origin);
      if (lane.queue.pending >= concurrency) onWait();
      const plan = lane.plans.get(planId) ?? { calls: 0, running: 0 };
      lane.plans.set(planId, plan);
      plan.calls += 1;
      try {
        return await runInTurn(lane.queue, counted(work, plan), { plan, isBeside, signal });
      } finally {
        plan.calls -= 1;
        if (plan.calls === 0) lane.plans.delete(planId);
      }
    },
  };
}

function counted<T>(work: () => Promise<T>, plan: PlanLoad): () => Promise<T> {
  return async () => {
    plan.running += 1;
    try {
      return await work();
    } finally {
      plan.running -= 1;
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
  { plan, isBeside, signal }: { plan: PlanLoad; isBeside: boolean; signal: AbortSignal },
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
  return queue.add(begin, { plan, isBeside, signal: waiting.signal });
}
