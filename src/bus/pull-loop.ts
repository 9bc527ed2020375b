// The loops of a consumer: wait for a free slot, pull one message, start its handler, and pull the next meanwhile.
import type { Message } from "../domain/message.ts";
import type { DeliveryInfo, Subscription } from "./bus.ts";
import { deliver, type Delivered, type DeliveryRules } from "./delivery.ts";
import { together } from "./lifecycle.ts";
import { Running } from "./running.ts";
import { Slots } from "./slots.ts";

/** The next message, or null when none came this time; ends at once when the signal is aborted. Never rejects. */
export type Pull<M extends Message> = (signal: AbortSignal) => Promise<Delivered<M> | null>;

interface Consumption<M extends Message> extends DeliveryRules {
  readonly handler: (message: M, delivery: DeliveryInfo) => Promise<void>;
  /** How many handlers may run at once, over all pulls. */
  readonly concurrency: number;
}

/** Pulls from each of these until stopped. */
export function startPulling<M extends Message>(
  pulls: readonly Pull<M>[],
  { handler, concurrency, ...rules }: Consumption<M>,
): Subscription {
  const slots = new Slots(concurrency);
  // Another loop may have taken the slot first; then the wait counts as work, and the carrier is told so.
  const inSlot = (message: M, delivery: DeliveryInfo): Promise<void> =>
    slots.run(() => handler(message, delivery));
  const handle = (delivered: Delivered<M>): Promise<void> => deliver(delivered, inSlot, rules);
  return together(pulls.map((pull) => startLoop(pull, handle, slots)));
}

/** A message is pulled only when there is a slot for it, so that it never waits in busy hands. */
function startLoop<M extends Message>(
  pull: Pull<M>,
  handle: (delivered: Delivered<M>) => Promise<void>,
  slots: Slots,
): Subscription {
  const stopped = new AbortController();
  const running = new Running();
  const loop = pullUntilStopped();
  return {
    async stop() {
      stopped.abort();
      await loop;
      await running.settled();
    },
  };

  async function pullUntilStopped(): Promise<void> {
    while (!stopped.signal.aborted) {
      await slots.whenFree();
      const delivered = await pull(stopped.signal);
      if (delivered) void running.track(handle(delivered));
    }
  }
}
