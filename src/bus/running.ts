// Work that is under way and has to end before its owner may go.

export class Running {
  readonly #work = new Set<Promise<unknown>>();

  /** The same promise, remembered until it settles. */
  track<T>(work: Promise<T>): Promise<T> {
    const forget = (): boolean => this.#work.delete(work);
    this.#work.add(work);
    work.then(forget, forget);
    return work;
  }

  /** Resolves when nothing runs any more, however it ended. */
  async settled(): Promise<void> {
    while (this.#work.size > 0) await Promise.allSettled(this.#work);
  }
}
