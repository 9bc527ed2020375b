// What holds for every plan that was killed and resumed, by the word of the model's server.
import { expect } from "vitest";
import type { MockLlmOptions } from "../../src/processes/mock-llm/server.ts";
import {
  aModelRun,
  answersOf,
  crashingAt,
  onRecord,
  prpIn,
  stepsIn,
  timings,
  underWay,
  type ModelRun,
} from "./model-runs.ts";

/** The PRP of a plan that nobody has killed. */
export async function undisturbedPrp(): Promise<string> {
  const run = await aModelRun();
  const { code, stderr } = await run.plan();
  expect(code, stderr).toBe(0);
  return prpIn(run.folder);
}

/** Kills a plan at this point of the process, such as `after-call.answered:3`. */
export async function expectPaidOnceAfterCrash(
  point: string,
  timing: number,
  undisturbed: string,
): Promise<void> {
  const run = await aModelRun({ latency: timings[timing] ?? {} });
  expect((await run.plan([], crashingAt(point))).code).toBeNull();
  await expectPaidOnce(run, undisturbed);
}

export type Moment = "arrives" | "is answered";

/** Kills a plan at the moment when the n-th call arrives at the server, or when its answer has been sent to its end. */
export async function expectPaidOnceAfterKill(
  moment: Moment,
  n: number,
  timing: number,
  undisturbed: string,
): Promise<void> {
  let kill = (): void => undefined;
  const at: Record<Moment, MockLlmOptions> = {
    arrives: { override: (call) => (call.n === n ? (kill(), null) : null) },
    "is answered": { onCall: (call) => (call.n === n ? kill() : undefined) },
  };
  const run = await aModelRun({ latency: timings[timing] ?? {}, ...at[moment] });
  kill = () => {
    kill = () => undefined;
    run.kill();
  };
  expect((await run.plan()).code).toBeNull();
  await expectPaidOnce(run, undisturbed);
}

/** Resumes the killed plan and holds its record against the ledger. */
async function expectPaidOnce(run: ModelRun, undisturbed: string): Promise<void> {
  const stepsAtKill = stepsIn(run.folder);
  const lost = underWay(stepsAtKill);
  const recorded = onRecord(stepsAtKill);
  const arrivedBefore = run.mock.requests.length;
  const resumed = await run.resume();
  expect(resumed.code, resumed.stderr).toBe(0);
  const askedAgain = run.mock.requests.slice(arrivedBefore).map(({ idempotencyKey }) => idempotencyKey ?? "");
  expect(askedAgain.filter((key) => recorded.has(key))).toEqual([]);
  const repeats = repeatsOf(answersOf(run.mock).map(({ key }) => key ?? ""));
  expect(repeats.filter((key) => !lost.includes(key))).toEqual([]);
  expect(repeats).toEqual([...new Set(repeats)]);
  expect(prpIn(run.folder)).toBe(undisturbed);
}

/** Every occurrence after the first. */
function repeatsOf(keys: readonly string[]): string[] {
  return keys.filter((key, i) => keys.indexOf(key) !== i);
}
