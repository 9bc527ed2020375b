// The ids that were said lately: enough memory to hear a repeat, and no more.

export class RecentIds {
  readonly #ids = new Set<string>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** True when the id is new; it is then remembered, and the oldest forgotten when there are too many. */
  add(id: string): boolean {
    if (this.#ids.has(id)) return false;
    this.#ids.add(id);
    if (this.#ids.size > this.#limit) this.#forgetOldest();
    return true;
  }

  #forgetOldest(): void {
    const oldest = this.#ids.values().next();
    if (!oldest.done) this.#ids.delete(oldest.value);
  }
}
