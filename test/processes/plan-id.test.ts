import { expect, test } from "vitest";
import { newPlanId } from "../../src/processes/plan-id.ts";

test("a plan's id sorts by time and can be typed", () => {
  expect(newPlanId("2026-11-22T16:04:59.123Z")).toMatch(/^261122-1604-[2-9a-hjkmnp-z]{4}$/);
  expect(newPlanId("2026-11-22T16:04:00.000Z") < newPlanId("2026-11-22T16:05:00.000Z")).toBe(true);
});
