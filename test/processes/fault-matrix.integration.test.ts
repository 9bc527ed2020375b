// A sample of the fault matrix of `npm run proof`: each way to fail once.
import { test } from "vitest";
import { expectFaultSurvived } from "../harness/expect-fault.ts";
import type { Place } from "../harness/model-faults.ts";

const sample: { name: string; place: Place }[] = [
  { name: "429", place: "every" },
  { name: "insufficient_quota", place: "middle" },
  { name: "401", place: "every" },
  { name: "500", place: "first" },
  { name: "500", place: "every" },
  { name: "reset-mid-body", place: "middle" },
  { name: "hang-after-headers", place: "first" },
  { name: "html-200", place: "every" },
  { name: "refusal-as-text", place: "every" },
  { name: "deep-nesting", place: "first" },
  { name: "empty", place: "every" },
  { name: "usage-lying", place: "every" },
];

test.each(sample)("a plan survives $name at the $place call", async ({ name, place }) => {
  await expectFaultSurvived(name, place);
});
