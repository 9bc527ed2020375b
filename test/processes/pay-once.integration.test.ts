// A sample of the pay-once proof of `npm run proof`.
import { describe, expect, test } from "vitest";
import {
  expectPaidOnceAfterCrash,
  expectPaidOnceAfterKill,
  undisturbedPrp,
} from "../harness/expect-paid-once.ts";
import { expectWithinBudget } from "../harness/expect-within-budget.ts";

describe("a plan that is killed", () => {
  let undisturbed = "";

  test("is compared with one that was left alone", async () => {
    undisturbed = await undisturbedPrp();
    expect(undisturbed).not.toBe("");
  });

  test.each([
    { point: "after-call.intended:2", timing: 1 },
    { point: "before-call.answered:5", timing: 2 },
    { point: "after-call.answered:7", timing: 0 },
    { point: "after-call.settled:11", timing: 1 },
    { point: "agent-at-work:4", timing: 2 },
    { point: "after-record:6", timing: 1 },
  ])("at $point pays nothing twice", async ({ point, timing }) => {
    await expectPaidOnceAfterCrash(point, timing, undisturbed);
  });

  test.each([
    { moment: "arrives", n: 3 },
    { moment: "is answered", n: 9 },
  ] as const)("when call $n $moment buys at most that call again", async ({ moment, n }) => {
    await expectPaidOnceAfterKill(moment, n, 2, undisturbed);
  });

  test.each([
    { cap: 1, point: "after-call.intended:1", timing: 0 },
    { cap: 2, point: "after-call.answered:1", timing: 2 },
    { cap: 5, point: "after-call.settled:1", timing: 1 },
  ])("three times at $point stays within $cap calls", async (given) => {
    await expectWithinBudget(given);
  });
});
