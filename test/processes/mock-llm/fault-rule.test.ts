import { expect, test } from "vitest";
import { parseFaultRule } from "../../../src/processes/mock-llm/fault-rule.ts";

/** The calls, of the first six by security and qa in turn, at which the rule is due. */
function dueCalls(words: string): number[] {
  const { isDue } = parseFaultRule(words);
  return [1, 2, 3, 4, 5, 6].filter((n) => isDue({ n, asker: n % 2 === 1 ? "security" : "qa" }));
}

test.each([
  ["500", [1, 2, 3, 4, 5, 6]],
  ["500@every", [1, 2, 3, 4, 5, 6]],
  ["500@first", [1]],
  ["500@2", [2]],
  ["500@3-5", [3, 4, 5]],
  ["500@1,4-5", [1, 4, 5]],
  ["500@agent:security", [1, 3, 5]],
])("%s is due at the calls %j", (words, calls) => {
  expect(dueCalls(words)).toEqual(calls);
});

test("what stands behind a colon is the fault's detail", () => {
  expect(parseFaultRule("429:absurd@1")).toMatchObject({ name: "429", detail: "absurd" });
});

test.each(["500@", "500@0", "500@1-", "500@often", "500@agent:", "500@1,,2"])("%s says no calls", (words) => {
  expect(() => parseFaultRule(words)).toThrow("does not say at which calls");
});

test("a misspelt fault is answered with the one that was meant", () => {
  expect(() => parseFaultRule("reset-midbody@1")).toThrow('There is no fault "reset-midbody".');
  expect(() => parseFaultRule("toString")).toThrow("There is no fault");
});
