// Which plan a person means: the one they name, or the newest, which is then said aloud.
import { InvalidInputError } from "../domain/errors.ts";
import type { PlanResult } from "../domain/plan-result.ts";
import { projectFolder } from "./engine.ts";
import { resultOf, shelvedPlans } from "./plan-shelf.ts";
import { safeLine } from "./terminal/safe-text.ts";
import type { Terminal } from "./terminal/terminal.ts";

/** The result of the named plan, or of the newest one; throws when there is none to show yet. */
export async function chooseResult(planId: string | undefined, terminal: Terminal): Promise<PlanResult> {
  const chosen = planId ?? (await newestPlan(terminal));
  const result = await resultOf(projectFolder(), chosen);
  if (result === null)
    throw new InvalidInputError(
      `Plan ${chosen} has no result yet.`,
      "It was stopped before its end, or another process is at work on it.",
      `Go on with \`baco resume ${chosen}\`.`,
    );
  return result;
}

async function newestPlan(terminal: Terminal): Promise<string> {
  const [newest] = await shelvedPlans(projectFolder());
  if (newest === undefined)
    throw new InvalidInputError(
      "There are no plans in this folder.",
      "It has no .baco/plans, or that is empty.",
      "Make one with `baco plan idea.md`.",
    );
  terminal.talk(`The newest plan: ${newest.planId} ${safeLine(newest.title)}`);
  return newest.planId;
}
