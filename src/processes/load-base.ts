// Reads an earlier plan from its journal, to make another upon it. The plan is only read: nobody needs to hold it.
import { readMessage } from "../bus/message.ts";
import { BacoError, exitCodes } from "../domain/errors.ts";
import { highestIds } from "../domain/id-numbers.ts";
import { nearestName } from "../domain/nearest-name.ts";
import { resultIn } from "../domain/missing-fact.ts";
import type { PlanBase } from "../domain/plan-base.ts";
import type { PlanFacts } from "../domain/plan-facts.ts";
import { listPlans, planFolder } from "../files/plan-folder.ts";
import { readIfThere } from "../files/read-if-there.ts";
import { readJournal } from "../journal/read-journal.ts";
import { journaled, planChart, type PlanFact, type PlanState } from "./plan-chart.ts";
import { factsAfter } from "./plan-facts.ts";
import { UnknownPlanError } from "./process-errors.ts";

/** A plan without a PRP that was accepted; `state` is where it stands. */
class UnfinishedBaseError extends BacoError {
  override readonly name = "UnfinishedBaseError";
  override readonly exitCode = exitCodes.usage;
  constructor(
    readonly planId: string,
    readonly state: string,
  ) {
    super(
      `Plan ${planId} cannot be planned upon.`,
      `Only a completed plan can, and this one is ${wordsFor[state] ?? "unfinished"}.`,
      fixes[state] ?? `Go on with it: \`baco resume ${planId}\`; or plan the brief without --from.`,
    );
  }
}

const wordsFor: Readonly<Record<string, string>> = {
  awaitingReview: "waiting for a person",
  failed: "failed",
  cancelled: "cancelled",
};

const fixes: Readonly<Record<string, string>> = {
  awaitingReview: "Decide with `baco review`, or plan the brief without --from.",
  failed: "Plan the brief without --from.",
  cancelled: "Plan the brief without --from.",
};

const maxJournalBytes = 256 * 1024 * 1024;

/** The completed plan of that id, as what a new one takes from it. Throws UnknownPlanError or UnfinishedBaseError. */
export async function loadBase(projectFolder: string, planId: string): Promise<PlanBase> {
  const { journal } = planFolder(projectFolder, planId);
  const plans = await listPlans(projectFolder);
  const bytes = plans.includes(planId) ? await readIfThere(journal, maxJournalBytes) : null;
  const past = bytes === null ? null : pastOf(journal, bytes);
  if (past === null) throw new UnknownPlanError(planId, nearestName(planId, plans));
  if (past.state.value !== "completed") throw new UnfinishedBaseError(planId, past.state.value);
  return baseOf(past.facts);
}

interface Past {
  readonly state: PlanState;
  readonly facts: PlanFacts;
}

/** Null for a journal without a submission: nobody was told of that plan. */
function pastOf(path: string, bytes: Buffer): Past | null {
  let past: Past | null = null;
  for (const record of readJournal(path, bytes).records) {
    past = pastAfter(past, readMessage(journaled, record.message)) ?? past;
  }
  return past;
}

function pastAfter(past: Past | null, message: PlanFact): Past | null {
  const [state] = past === null ? planChart.begin(message) : planChart.next(past.state, message);
  const facts = factsAfter(past?.facts ?? null, message, state);
  return facts && { state, facts };
}

function baseOf(facts: PlanFacts): PlanBase {
  const { planId, brief, options, outputs } = facts;
  const { profile } = resultIn(facts, "analyze-complexity");
  const { selection, definitions } = resultIn(facts, "select-agents");
  const { prp } = resultIn(facts, "write-prp");
  const highest = highestIds(prp, facts.base?.highest ?? {});
  return { planId, brief, options, profile, selection, definitions, outputs: { ...outputs }, prp, highest };
}
