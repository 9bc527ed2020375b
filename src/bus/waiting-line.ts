// What waits in memory for the members of one group, first come first served.

export class WaitingLine<T> {
  #items: T[] = [];
  readonly #takers = new Set<(item: T) => void>();
  readonly #timers = new Set<NodeJS.Timeout>();

  get length(): number {
    return this.#items.length;
  }

  push(item: T): void {
    const [taker] = this.#takers;
    if (taker) taker(item);
    else this.#items.push(item);
  }

  pushAfter(delayMs: number, item: T): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.push(item);
    }, delayMs);
    this.#timers.add(timer);
  }

  /** Lets the one that has waited longest go. */
  dropFirst(): T | undefined {
    return this.#items.shift();
  }

  /**
   * The next item, as soon as there is one; null when the signal is aborted first. It comes in its own turn of the event
   * loop, so that signals and timers get theirs, and never inside the call that pushed it.
   */
  take(signal: AbortSignal): Promise<T | null> {
    if (signal.aborted) return Promise.resolve(null);
    return new Promise((resolve) => {
      const giveUp = (): void => {
        this.#takers.delete(taker);
        resolve(null);
      };
      const taker = (item: T): void => {
        this.#takers.delete(taker);
        signal.removeEventListener("abort", giveUp);
        setImmediate(resolve, item);
      };
      const next = this.#items.shift();
      if (next !== undefined) {
        taker(next);
        return;
      }
      this.#takers.add(taker);
      signal.addEventListener("abort", giveUp, { once: true });
    });
  }

  /** Forgets everything that waits. */
  clear(): void {
    this.#items = [];
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }
}
