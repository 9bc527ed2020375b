// Killed before and after each step of the call record: no answer on record is bought again.
import { expect, test } from "vitest";
import { expectPaidOnceAfterCrash, undisturbedPrp } from "../../harness/expect-paid-once.ts";
import { crashesAt } from "../crashes.ts";

let undisturbed = "";

test("the plan is made undisturbed", async () => {
  undisturbed = await undisturbedPrp();
  expect(undisturbed).not.toBe("");
});

test.each(
  crashesAt([
    "before-call.intended",
    "after-call.intended",
    "before-call.answered",
    "after-call.answered",
    "before-call.settled",
    "after-call.settled",
  ]),
)("killed at $point with timing $timing it pays nothing twice", async ({ point, timing }) => {
  await expectPaidOnceAfterCrash(point, timing, undisturbed);
});
