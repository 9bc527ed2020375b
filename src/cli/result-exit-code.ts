// The exit code by which a script knows how a plan came out.
import { exitCodes, type ExitCode } from "../domain/errors.ts";
import type { PlanResult } from "../domain/plan-result.ts";

/**
 * Low confidence alone is no failure: only a plan that was told to wait for a person, that misses a gate, or that a limit
 * stopped is not 0. Of several reasons the one counts that a script can do something about: first the limit, then the bar.
 */
export function resultExitCode(result: PlanResult): ExitCode {
  const { status, prp, review, model } = result;
  const wasStopped = (model?.stoppedBy ?? null) !== null;
  switch (status) {
    case "awaiting-review":
      return exitCodes.waitingForPerson;
    case "failed":
      // A draft that asked for a person and became no PRP was turned down.
      if (prp === null && review.required) return exitCodes.belowTheBar;
      return wasStopped ? exitCodes.budget : exitCodes.unexpected;
    case "cancelled":
      return exitCodes.interrupted;
    case "completed-degraded":
    case "completed":
      if (wasStopped) return exitCodes.budget;
      return isBelowTheBar(result) ? exitCodes.belowTheBar : exitCodes.done;
  }
}

function isBelowTheBar({ status, mode, prp }: PlanResult): boolean {
  return (status === "completed-degraded" && mode === "model") || (prp?.lint.errors ?? 0) > 0;
}
