// Where a plan is killed: at each of its calls, in each of the timings.
import { timings } from "../harness/model-runs.ts";

export const calls: readonly number[] = Array.from({ length: 12 }, (_, i) => i + 1);
export const seeds: readonly number[] = timings.map((_, i) => i);

/** These points at the first so many passes, in each timing. */
export function crashesAt(
  points: readonly string[],
  passes = calls.length,
): { point: string; timing: number }[] {
  return points.flatMap((name) =>
    calls.slice(0, passes).flatMap((n) => seeds.map((timing) => ({ point: `${name}:${String(n)}`, timing }))),
  );
}
