// A plan with a budget of a few calls that is killed again and again stays within it, by the word of the model's server.
import { expect } from "vitest";
import { aModelRun, answersOf, crashingAt, timings } from "./model-runs.ts";

const kills = 3;

export async function expectWithinBudget(given: {
  cap: number;
  point: string;
  timing: number;
}): Promise<void> {
  const { cap, point, timing } = given;
  const run = await aModelRun({ latency: timings[timing] ?? {}, faults: ["usage-lying@every"] });
  await run.plan(["--max-calls", String(cap)], crashingAt(point));
  for (let i = 1; i < kills; i++) await run.resume(crashingAt(point));
  const { code, stdout, stderr } = await run.resume();
  expect(code, stderr).toBe(7);
  expect(JSON.parse(stdout)).toMatchObject({ status: "completed-degraded", prp: { besideEdited: null } });
  expect(answersOf(run.mock).length).toBeLessThanOrEqual(cap);
  expect(run.mock.requests.length).toBeLessThanOrEqual(cap);
}
