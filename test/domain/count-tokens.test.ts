import fc from "fast-check";
import { expect, test } from "vitest";
import { countTokens } from "../../src/domain/count-tokens.ts";

test("four bytes count as one token, and a rest as a whole one", () => {
  expect(["", "a", "abcd", "abcde", "データ"].map(countTokens)).toEqual([0, 1, 1, 2, 3]);
});

test("a longer text never counts less", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(countTokens(a + b)).toBeGreaterThanOrEqual(Math.max(countTokens(a), 0));
    }),
  );
});
