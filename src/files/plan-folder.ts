// Where a project's plans lie: `.baco/plans/<id>/`, kept out of version control by a .gitignore of our own.
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { InvalidInputError } from "../domain/errors.ts";
import { makePrivateFolder } from "./private-folder.ts";
import { codeOf, StorageError } from "./storage-error.ts";

/** The paths of one plan; whether anything is there is another question. */
export interface PlanFolder {
  readonly planId: string;
  readonly path: string;
  readonly journal: string;
  /** What was asked of a model, and what came back. */
  readonly calls: string;
  /** Held by the process that works on the plan. */
  readonly lock: string;
  /** The text that a plan's lines count over, when it was joined from the files of a folder. */
  readonly brief: string;
  readonly result: string;
  readonly prp: string;
}

/** The folder that holds everything we keep in a project. */
export function dataFolder(projectFolder: string): string {
  return join(projectFolder, ".baco");
}

/** Where a project keeps the agents that it makes for itself. */
export function agentsFolder(projectFolder: string): string {
  return join(dataFolder(projectFolder), "agents");
}

/** The paths of a plan; throws InvalidInputError for an id that could lead elsewhere. */
export function planFolder(projectFolder: string, planId: string): PlanFolder {
  if (!isPlanId(planId))
    throw new InvalidInputError(
      `${JSON.stringify(planId.slice(0, 80))} is not the id of a plan.`,
      "Ids are lower-case letters, digits and hyphens, 64 at most.",
      "List the plans with `baco plans`.",
    );
  const path = join(plansFolder(projectFolder), planId);
  return {
    planId,
    path,
    journal: join(path, "journal.ndjson"),
    calls: join(path, "calls.ndjson"),
    lock: join(path, "lock"),
    brief: join(path, "brief.txt"),
    result: join(path, "result.json"),
    prp: join(path, "prp.json"),
  };
}

/** The paths of a plan, with the folder made and safe on disk. */
export async function makePlanFolder(projectFolder: string, planId: string): Promise<PlanFolder> {
  const folder = planFolder(projectFolder, planId);
  await makePrivateFolder(folder.path);
  await ignoreInGit(dataFolder(projectFolder));
  return folder;
}

/** Ids of the plans in a project, in order of their names; none when there is no data folder. */
export async function listPlans(projectFolder: string): Promise<string[]> {
  const path = plansFolder(projectFolder);
  const entries = await readdir(path, { withFileTypes: true }).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return [];
    throw new StorageError(path, "list the plans in", error);
  });
  return entries
    .filter((entry) => entry.isDirectory() && isPlanId(entry.name))
    .map(({ name }) => name)
    .sort();
}

function plansFolder(projectFolder: string): string {
  return join(dataFolder(projectFolder), "plans");
}

function isPlanId(name: string): boolean {
  return /^[a-z0-9-]{1,64}$/.test(name);
}

// Agents that a project makes for itself belong to the project; everything else here is ours.
const ignored = "*\n!agents/\n!agents/*.md\n";

async function ignoreInGit(folder: string): Promise<void> {
  const path = join(folder, ".gitignore");
  await writeFile(path, ignored, { flag: "wx", mode: 0o600 }).catch((error: unknown) => {
    if (codeOf(error) !== "EEXIST") throw new StorageError(path, "write", error);
  });
}
