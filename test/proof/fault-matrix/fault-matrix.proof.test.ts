// Every fault of a model's server, at the first call of a plan, in its middle, and at every call.
import { expect, test } from "vitest";
import { faults } from "../../../src/processes/mock-llm/faults.ts";
import { expectFaultSurvived } from "../../harness/expect-fault.ts";
import { expectations, places } from "../../harness/model-faults.ts";

test("it is written down what every fault does to a plan", () => {
  expect(Object.keys(expectations).sort()).toEqual(Object.keys(faults).sort());
});

const matrix = Object.keys(expectations).flatMap((name) => places.map((place) => ({ name, place })));

test.each(matrix)("a plan survives $name at the $place call", async ({ name, place }) => {
  await expectFaultSurvived(name, place);
});
