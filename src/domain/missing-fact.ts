// Reading the plan's facts where a phase cannot work without what an earlier phase found.
import { BacoError, exitCodes } from "./errors.ts";
import type { PhaseName, ResultOf } from "./phase-result.ts";
import type { PlanFacts } from "./plan-facts.ts";

/** A phase was run before the one whose result it reads. */
export class MissingFactError extends BacoError {
  override readonly name = "MissingFactError";
  override readonly exitCode = exitCodes.unexpected;
  constructor(
    readonly planId: string,
    readonly phase: PhaseName,
  ) {
    super(
      `The plan ${planId} has no result of the phase ${phase}.`,
      "A later phase was asked to work before it.",
      `Run ${phase} first; \`baco resume ${planId}\` goes on from what the journal holds.`,
    );
  }
}

/** The result of that phase; throws a MissingFactError when it has not completed. */
export function resultIn<Name extends PhaseName>(facts: PlanFacts, phase: Name): ResultOf<Name> {
  const result = facts.phases[phase];
  if (result === undefined) throw new MissingFactError(facts.planId, phase);
  return result;
}
