// The smallest of many numbers first, while more of them come in: a binary heap.

export class NumberHeap {
  readonly #numbers: number[] = [];

  push(number: number): void {
    const numbers = this.#numbers;
    let at = numbers.push(number) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = numbers[above] ?? number;
      if (other <= number) break;
      numbers[at] = other;
      at = above;
    }
    numbers[at] = number;
  }

  /** The smallest, which is taken out; undefined when there is none. */
  pop(): number | undefined {
    const numbers = this.#numbers;
    const [smallest] = numbers;
    const last = numbers.pop();
    if (last === undefined || numbers.length === 0) return last;
    this.#sink(last);
    return smallest;
  }

  /** Puts the number in place of the first, and brings up what is smaller. */
  #sink(number: number): void {
    const numbers = this.#numbers;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      const below = (numbers[left + 1] ?? Infinity) < (numbers[left] ?? Infinity) ? left + 1 : left;
      const other = numbers[below] ?? Infinity;
      if (other >= number) break;
      numbers[at] = other;
      at = below;
    }
    numbers[at] = number;
  }
}
