// Keeps dismissals in the project, in `.baco/dismissals.json`.
import { join } from "node:path";
import { z } from "zod";
import { Dismissal } from "../domain/dismissal.ts";
import { InvalidInputError } from "../domain/errors.ts";
import { withLock } from "./exclusive-lock.ts";
import { dataFolder } from "./plan-folder.ts";
import { makePrivateFolder } from "./private-folder.ts";
import { readIfThere } from "./read-if-there.ts";
import { writeFileAtomically } from "./write-file-atomically.ts";

const DismissalFile = z.object({ dismissals: z.array(Dismissal) });

const maxBytes = 4 * 1024 * 1024;
const patienceMs = 5_000;

/** Everything that was dismissed in the project; throws InvalidInputError for a file that was damaged. */
export async function readDismissals(projectFolder: string): Promise<Dismissal[]> {
  const path = pathIn(projectFolder);
  const bytes = await readIfThere(path, maxBytes);
  if (bytes === null) return [];
  try {
    return DismissalFile.parse(JSON.parse(bytes.toString("utf8"))).dismissals;
  } catch {
    throw new InvalidInputError(
      `${path} is not a list of dismissals.`,
      "It was edited, or written by something else.",
      "Mend it, or delete it to begin anew.",
    );
  }
}

/** Adds to what was dismissed; a dismissal of the same words is replaced. */
export async function addDismissals(projectFolder: string, added: readonly Dismissal[]): Promise<void> {
  const folder = dataFolder(projectFolder);
  await makePrivateFolder(folder);
  await withLock(join(folder, "dismissals.lock"), patienceMs, async () => {
    const known = await readDismissals(projectFolder);
    const all = new Map([...known, ...added].map((each) => [each.fingerprint, each]));
    const content = { dismissals: [...all.values()] };
    await writeFileAtomically(pathIn(projectFolder), `${JSON.stringify(content, null, 2)}\n`);
  });
}

function pathIn(projectFolder: string): string {
  return join(dataFolder(projectFolder), "dismissals.json");
}
