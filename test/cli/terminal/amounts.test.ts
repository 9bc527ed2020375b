import { expect, test } from "vitest";
import { countOf, formatDollars, limitWords } from "../../../src/cli/terminal/amounts.ts";

test.each([
  [0, "$0"],
  [0.00001, "less than $0.0001"],
  [0.0123, "$0.0123"],
  [0.9999, "$0.9999"],
  [12.4, "$12.40"],
])("%d dollars read as %s", (usd, text) => {
  expect(formatDollars(usd)).toBe(text);
});

test("a count has its word, one or many", () => {
  expect([countOf(1, "call"), countOf(0, "call"), countOf(12_345, "token")]).toEqual([
    "1 call",
    "0 calls",
    "12,345 tokens",
  ]);
});

test("limits name what is limited; without any there is none", () => {
  expect(limitWords({ usd: 5, tokens: null, calls: 200 })).toBe("$5.00, 200 calls");
  expect(limitWords({ usd: null, tokens: null, calls: null })).toBe("no limit");
});
