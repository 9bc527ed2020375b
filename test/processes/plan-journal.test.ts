import { expect, test } from "vitest";
import { LockedError } from "../../src/files/storage-error.ts";
import { openPlanJournal } from "../../src/processes/plan-journal.ts";
import { UnknownPlanError } from "../../src/processes/process-errors.ts";
import { temporaryFolder } from "../harness/temporary-folder.ts";
import { analyzed } from "../machines/a-plan.ts";

test("a plan's journal is held by one opener at a time", async () => {
  const folder = await temporaryFolder();
  const journal = await openPlanJournal(folder, "p1", false);
  await expect(openPlanJournal(folder, "p1", false)).rejects.toThrow(LockedError);
  await journal.append(analyzed, "0".repeat(16));
  await journal.close();
  const again = await openPlanJournal(folder, "p1", true);
  expect(again.records().map(({ message }) => message.id)).toEqual([analyzed.id]);
  await again.close();
});

test("a plan that was never begun cannot be gone on with, and its lock is let go", async () => {
  const folder = await temporaryFolder();
  await expect(openPlanJournal(folder, "p1", true)).rejects.toThrow(UnknownPlanError);
  await (await openPlanJournal(folder, "p1", false)).close();
  await expect(openPlanJournal(folder, "p1", true)).rejects.toThrow(UnknownPlanError);
  await (await openPlanJournal(folder, "p1", false)).close();
});
