// What holds for every plan against a server with a fault.
import { expect } from "vitest";
import { expectations, planDeadlineMs, planWithFault, triesOf, type Place } from "./model-faults.ts";

/** Plans, and checks how it ended: in time, in the right state, with few tries, and with a word about the cause. */
export async function expectFaultSurvived(name: string, place: Place): Promise<void> {
  const expected = expectations[name];
  if (expected === undefined) throw new Error(`Nobody has written down what ${name} does to a plan.`);
  const { result, mock, said, tookMs } = await planWithFault(name, place);
  const end = place === "every" ? expected.every : expected.once;
  expect(result.status).toBe(end);
  expect(result.prp).not.toBeNull();
  expect(tookMs).toBeLessThan(planDeadlineMs);
  expect(Math.max(...triesOf(mock))).toBeLessThanOrEqual(3);
  if (end === "completed-degraded") expect(said).toContain(expected.cause);
}
