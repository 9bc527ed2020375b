// The call records of a process: one a plan where the plan lies, or one for each agent of a plan where only its tasks
// come by.
import { dirname, join } from "node:path";
import { acquireLock } from "../files/exclusive-lock.ts";
import { planFolder } from "../files/plan-folder.ts";
import { makePrivateFolder } from "../files/private-folder.ts";
import { userStateFolder } from "../files/user-folders.ts";
import type { OpenCallRecord } from "../llm/call-record.ts";
import { openJournaledCallRecord, type JournaledCallRecord } from "./journaled-call-record.ts";

/** Where the record of an asker lies. */
type RecordPath = (asker: Parameters<OpenCallRecord>[0]) => string;

/** Beside the plan's journal: this process leads the plan and holds its lock. */
export function besidePlan(projectFolder: string): RecordPath {
  return ({ planId }) => planFolder(projectFolder, planId).calls;
}

/** Among the person's own state: the plan may lie anywhere. */
export const amongState: RecordPath = ({ planId, role }) =>
  join(userStateFolder(), "calls", planId, `${role}.ndjson`);

export interface CallRecords {
  readonly open: OpenCallRecord;
  close(): Promise<void>;
}

interface Held {
  readonly record: JournaledCallRecord;
  release(): Promise<void>;
}

/** Opens each record once and holds it alone until it is closed. Throws LockedError where another process works on it. */
export function createCallRecords(pathOf: RecordPath): CallRecords {
  const held = new Map<string, Promise<Held>>();
  return {
    open: async (asker) => {
      const path = pathOf(asker);
      const opening = held.get(path) ?? hold(path);
      held.set(path, opening);
      opening.catch(() => held.delete(path));
      return (await opening).record;
    },
    close: async () => {
      const all = await Promise.allSettled(held.values());
      held.clear();
      for (const one of all) if (one.status === "fulfilled") await one.value.release();
    },
  };
}

async function hold(path: string): Promise<Held> {
  await makePrivateFolder(dirname(path));
  const lock = await acquireLock(`${path}.lock`);
  try {
    const record = await openJournaledCallRecord(path);
    return {
      record,
      release: async () => {
        await record.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}
