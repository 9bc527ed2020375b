// Killed while the server works at a call, or at the moment when it has answered: at most that call is bought again.
import { expect, test } from "vitest";
import { expectPaidOnceAfterKill, undisturbedPrp, type Moment } from "../../harness/expect-paid-once.ts";
import { calls, seeds } from "../crashes.ts";

let undisturbed = "";

test("the plan is made undisturbed", async () => {
  undisturbed = await undisturbedPrp();
  expect(undisturbed).not.toBe("");
});

const moments: readonly Moment[] = ["arrives", "is answered"];
const kills = moments.flatMap((moment) =>
  seeds.flatMap((timing) => calls.map((n) => ({ moment, n, timing }))),
);

test.each(kills)(
  "killed when call $n $moment with timing $timing it pays nothing twice",
  async ({ moment, n, timing }) => {
    await expectPaidOnceAfterKill(moment, n, timing, undisturbed);
  },
);
