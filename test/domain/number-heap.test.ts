import fc from "fast-check";
import { expect, test } from "vitest";
import { NumberHeap } from "../../src/domain/number-heap.ts";

test("numbers come out smallest first, whatever order they went in", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (numbers) => {
      const heap = new NumberHeap();
      for (const number of numbers) heap.push(number);
      expect(numbers.map(() => heap.pop())).toEqual(numbers.toSorted((a, b) => a - b));
      expect(heap.pop()).toBeUndefined();
    }),
  );
});

test("a number that comes in later still comes out before larger ones", () => {
  const heap = new NumberHeap();
  for (const number of [5, 9, 7]) heap.push(number);
  expect(heap.pop()).toBe(5);
  heap.push(6);
  expect([heap.pop(), heap.pop(), heap.pop()]).toEqual([6, 7, 9]);
});
