// The exit code by which a script knows how a plan came out.
import { exitCodes, type ExitCode } from "../domain/errors.ts";
import type { PlanResult } from "../domain/plan-result.ts";

/** Low confidence alone is no failure: only a plan that was told to wait for a person, or that misses a gate, is not 0. */
export function resultExitCode({ status, mode, prp, review }: PlanResult): ExitCode {
  switch (status) {
    case "awaiting-review":
      return exitCodes.waitingForPerson;
    case "failed":
      // A draft that asked for a person and became no PRP was turned down.
      return prp === null && review.required ? exitCodes.belowTheBar : exitCodes.unexpected;
    case "cancelled":
      return exitCodes.interrupted;
    case "completed-degraded":
      return mode === "model" || hasErrors(prp) ? exitCodes.belowTheBar : exitCodes.done;
    case "completed":
      return hasErrors(prp) ? exitCodes.belowTheBar : exitCodes.done;
  }
}

function hasErrors(prp: PlanResult["prp"]): boolean {
  return (prp?.lint.errors ?? 0) > 0;
}
