// How many handlers of one subscription may run at once.

export class Slots {
  #free: number;
  #waiting: (() => void)[] = [];

  constructor(count: number) {
    this.#free = count;
  }

  /** Resolves when a slot is free, without taking it. */
  async whenFree(): Promise<void> {
    while (this.#free === 0) await this.#nextRelease();
  }

  /** Does the work once there is a slot for it; a slot that is free is taken at once. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    while (this.#free === 0) await this.#nextRelease();
    this.#free -= 1;
    try {
      return await work();
    } finally {
      this.#free += 1;
      this.#wakeAll();
    }
  }

  #nextRelease(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #wakeAll(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }
}
