import { expect, test } from "vitest";
import { countOrNone, dollars, duration } from "../../src/cli/limit-values.ts";

test.each([
  ["0.50", 0.5],
  ["25", 25],
  ["0", 0],
  ["none", "none"],
])("a budget of %s is understood", (text, amount) => {
  expect(dollars(text)).toBe(amount);
});

test.each([
  ["200000", 200_000],
  ["0", 0],
  ["none", "none"],
])("a limit of %s calls or tokens is understood", (text, count) => {
  expect(countOrNone(text)).toBe(count);
});

test.each([
  ["90s", 1.5],
  ["10m", 10],
  ["1h", 60],
  ["0.5h", 30],
  ["1s", 1 / 60],
])("%s is a duration, in minutes", (text, minutes) => {
  expect(duration(text)).toBeCloseTo(minutes, 9);
});

test("what is no limit is refused with an example of one", () => {
  for (const text of ["", "-1", "1e9", "$5", "0x10", "Infinity", "NaN", "1,5"])
    expect(() => dollars(text), text).toThrow("such as 0.50, or none");
  for (const text of ["", "-1", "1.5", "1e6", "2_000", "many"])
    expect(() => countOrNone(text), text).toThrow("such as 200000, or none");
  for (const text of ["", "10", "10 m", "-5m", "0s", "0.5s", "99999h", "1d", "m", `${"9".repeat(99)}s`])
    expect(() => duration(text), text).toThrow("such as 90s, 10m or 1h");
});
