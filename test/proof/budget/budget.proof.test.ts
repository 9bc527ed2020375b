// Budgets of a few calls, with kills in between and a server that lies about what it has cost: never spent beyond the limit.
import { test } from "vitest";
import { expectWithinBudget } from "../../harness/expect-within-budget.ts";
import { seeds } from "../crashes.ts";

const points = [
  "after-call.intended:1",
  "before-call.answered:1",
  "after-call.answered:1",
  "after-call.settled:1",
];
const cases = [1, 2, 5].flatMap((cap) =>
  points.flatMap((point) => seeds.map((timing) => ({ cap, point, timing }))),
);

test.each(cases)("a budget of $cap calls holds over three kills at $point, timing $timing", async (given) => {
  await expectWithinBudget(given);
});
