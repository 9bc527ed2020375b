import { expect, test } from "vitest";
import { planChart, type PlanFact } from "../../src/processes/plan-chart.ts";
import { timingsAfter, type PlanTimings } from "../../src/processes/plan-timings.ts";
import { analyzed, completed, plan, recalled, resumed, selected } from "../machines/a-plan.ts";

/** Lives these messages through, each so many milliseconds after the start. */
function timingsOf(...story: [PlanFact, number][]): PlanTimings {
  let [state] = plan({});
  const first: PlanFact = { ...analyzed, time: at(0) };
  let timings = timingsAfter(null, first, state);
  for (const [message, ms] of story) {
    [state] = planChart.next(state, message);
    timings = timingsAfter(timings, { ...message, time: at(ms) }, state);
  }
  return timings;
}

const at = (ms: number): string => new Date(Date.parse("2026-01-01T00:00:00Z") + ms).toISOString();

test("the time of a phase is from entering its state to leaving it", () => {
  const { phases, totalMs } = timingsOf([analyzed, 100], [recalled, 130], [selected({ qa: [] }), 180]);
  expect({ phases, totalMs }).toEqual({
    phases: { analyzing: 100, recalling: 30, selecting: 50 },
    totalMs: 180,
  });
});

test("the time of an agent is from its task to its answer", () => {
  const { agents } = timingsOf(
    [analyzed, 100],
    [recalled, 100],
    [selected({ architect: [], qa: ["architect"] }), 200],
    [completed("architect"), 500],
    [completed("qa"), 600],
  );
  expect(agents).toEqual({
    architect: { startedMs: 200, durationMs: 300 },
    qa: { startedMs: 500, durationMs: 100 },
  });
});

test("a clock that runs backwards gives no negative times", () => {
  expect(timingsOf([analyzed, -50]).phases).toEqual({ analyzing: 0 });
});

test("neither waiting for a person nor time without a process counts as work", () => {
  const { activeMs, totalMs } = timingsOf([analyzed, 100], [resumed(), 5_000], [recalled, 5_030]);
  expect({ activeMs, totalMs }).toEqual({ activeMs: 130, totalMs: 5_030 });
});
