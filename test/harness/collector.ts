// Gathers what handlers receive, and lets a test wait for it without sleeping.

export class Collector<T> {
  readonly items: T[] = [];
  #waiting: { count: number; resolve: (items: T[]) => void }[] = [];

  readonly add = (item: T): void => {
    this.items.push(item);
    for (const { count, resolve } of this.#waiting)
      if (this.items.length >= count) resolve(this.items.slice(0, count));
    this.#waiting = this.#waiting.filter(({ count }) => this.items.length < count);
  };

  /** The first so many items, as soon as they are there. */
  first(count: number): Promise<T[]> {
    if (this.items.length >= count) return Promise.resolve(this.items.slice(0, count));
    return new Promise((resolve) => this.#waiting.push({ count, resolve }));
  }
}

/** A promise that a test opens by hand. */
export function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}
