// A folder of its own for each test, gone when the test is over.
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

export async function temporaryFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "baco-test-")));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
