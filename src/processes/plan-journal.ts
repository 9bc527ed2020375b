// A plan's journal, held by this process alone from opening to closing.
import { acquireLock } from "../files/exclusive-lock.ts";
import { listPlans, makePlanFolder } from "../files/plan-folder.ts";
import { openFileJournal } from "../journal/file-journal.ts";
import type { Journal } from "../journal/journal.ts";
import { UnknownPlanError } from "./process-errors.ts";

/**
 * The journal of a new plan, or of one that was begun. Throws UnknownPlanError when there is none to go on with, and
 * LockedError when another process works on the plan.
 */
export async function openPlanJournal(
  projectFolder: string,
  planId: string,
  begun: boolean,
): Promise<Journal> {
  if (begun && !(await listPlans(projectFolder)).includes(planId)) throw new UnknownPlanError(planId);
  const folder = await makePlanFolder(projectFolder, planId);
  const lock = await acquireLock(folder.lock);
  try {
    const journal = await openFileJournal(folder.journal);
    if (begun && journal.records().length === 0) throw new UnknownPlanError(planId);
    return {
      records: () => journal.records(),
      append: (message, state) => journal.append(message, state),
      close: async () => {
        await journal.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}
