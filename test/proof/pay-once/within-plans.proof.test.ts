// Killed around the records and effects of the plan itself, and when an agent has taken a task: no answer is bought again.
import { expect, test } from "vitest";
import { expectPaidOnceAfterCrash, undisturbedPrp } from "../../harness/expect-paid-once.ts";
import { crashesAt } from "../crashes.ts";

let undisturbed = "";

test("the plan is made undisturbed", async () => {
  undisturbed = await undisturbedPrp();
  expect(undisturbed).not.toBe("");
});

test.each(
  crashesAt(["agent-at-work", "before-record", "after-record", "after-effects"]).filter(
    // Before its first record there is no plan yet.
    ({ point }) => point !== "before-record:1",
  ),
)("killed at $point with timing $timing it pays nothing twice", async ({ point, timing }) => {
  await expectPaidOnceAfterCrash(point, timing, undisturbed);
});

test.each(crashesAt(["before-store", "after-store"], 1))(
  "killed at $point with timing $timing it pays nothing twice",
  async ({ point, timing }) => {
    await expectPaidOnceAfterCrash(point, timing, undisturbed);
  },
);
