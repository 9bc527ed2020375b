// A planner whose work fails is closed, so that the process can end.
import { expect, test } from "vitest";
import { closingOnError } from "../../src/cli/closing-on-error.ts";

function aPlanner() {
  const planner = {
    closed: 0,
    close: () => {
      planner.closed += 1;
      return Promise.resolve();
    },
  };
  return planner;
}

test("a planner is closed when the work on it fails, and the error is passed on", async () => {
  const planner = aPlanner();
  await expect(closingOnError(planner, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(planner.closed).toBe(1);
});

test("a planner stays open when the work on it succeeds", async () => {
  const planner = aPlanner();
  expect(await closingOnError(planner, () => Promise.resolve("p-1"))).toBe("p-1");
  expect(planner.closed).toBe(0);
});
