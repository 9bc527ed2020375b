// The life of a bus: open, then draining (nothing new is taken, what runs may still speak), then drained.
import type { Subscription } from "./bus.ts";
import { BusDrainedError } from "./bus-errors.ts";
import { Running } from "./running.ts";

export class Lifecycle {
  #drained: Promise<void> | null = null;
  #silent = false;
  readonly #takers = new Set<Subscription>();
  readonly #listeners = new Set<Subscription>();
  readonly #speaking = new Running();

  /** Throws when nothing new may be taken. */
  assertOpen(): void {
    if (this.#drained) throw new BusDrainedError();
  }

  /** Does what sends something; refused once drained, waited for while draining. */
  async speak<T>(work: () => Promise<T>): Promise<T> {
    if (this.#silent) throw new BusDrainedError();
    return await this.#speaking.track(work());
  }

  /** A subscription that takes work: it is stopped first. */
  taker(subscription: Subscription): Subscription {
    return this.#remember(subscription, this.#takers);
  }

  /** A subscription that only hears: it is stopped last, so that it hears how the work ended. */
  listener(subscription: Subscription): Subscription {
    return this.#remember(subscription, this.#listeners);
  }

  /** Drains once, however often it is called. */
  drain(letGo: () => Promise<void>): Promise<void> {
    this.#drained ??= this.#drain(letGo);
    return this.#drained;
  }

  async #drain(letGo: () => Promise<void>): Promise<void> {
    await stopAll(this.#takers);
    await this.#speaking.settled();
    await stopAll(this.#listeners);
    this.#silent = true;
    await letGo();
  }

  #remember(subscription: Subscription, group: Set<Subscription>): Subscription {
    const remembered = {
      stop: async () => {
        await subscription.stop();
        group.delete(remembered);
      },
    };
    if (this.#drained) void remembered.stop();
    // It was asked for while the bus was open, and ready only now.
    this.assertOpen();
    group.add(remembered);
    return remembered;
  }
}

async function stopAll(group: Set<Subscription>): Promise<void> {
  await Promise.all([...group].map((subscription) => subscription.stop()));
}

/** Several subscriptions as one. */
export function together(subscriptions: readonly Subscription[]): Subscription {
  return {
    async stop() {
      await stopAll(new Set(subscriptions));
    },
  };
}
