// Asks every reader what it sees, at the root and, where that has no tests, in the folders that have projects of their own.
import type { RepositoryCommand } from "../../domain/repository.ts";
import { dangerIn } from "../../domain/prp-lint/dangerous-command.ts";
import { type Checkout, type Findings, inFolder, type Reader } from "./checkout.ts";
import { commandIn } from "./command-in-folder.ts";
import { folderOf, isPlainPath } from "./kinds-of-files.ts";
import { readCmake, readDotnet, readGo, readJvm, readRust, readSwift } from "./read-compiled.ts";
import { readNode } from "./read-node.ts";
import { readPython } from "./read-python.ts";
import { readDart, readElixir, readPhp, readRuby } from "./read-scripted.ts";
import { readTargets } from "./read-targets.ts";

/** Commands with a name of the project's own win over those that a tool has everywhere: they come first. */
const readers: readonly Reader[] = [
  readNode,
  readPhp,
  readTargets,
  readPython,
  readGo,
  readRust,
  readJvm,
  readDotnet,
  readRuby,
  readElixir,
  readDart,
  readSwift,
  readCmake,
];

/** Files in which a project says how it is built. */
export const manifestName =
  /^(?:package\.json|pyproject\.toml|setup\.(?:cfg|py)|requirements[\w.-]*\.txt|tox\.ini|Pipfile|Cargo\.toml|go\.mod|pom\.xml|(?:build|settings)\.gradle(?:\.kts)?|[\w.-]+\.(?:cs|fs)proj|Gemfile|composer\.json|[Mm]akefile|GNUmakefile|\.?[Jj]ustfile|CMakeLists\.txt|mix\.exs|pubspec\.yaml)$/;

const mostFolders = 8;

export function ecosystemsOf(checkout: Checkout): Required<Findings> {
  const root = readers.map((read) => read(checkout));
  const folders = foldersWithManifests(checkout);
  const below = folders.flatMap((folder) =>
    readers.map((read) => placed(read(inFolder(checkout, folder)), folder)),
  );
  const hasTests = root.some(({ commands = [] }) => commands.some(({ purpose }) => purpose === "test"));
  const all = [...root, ...below];
  const commands = (hasTests ? root : all).flatMap((found) => found.commands ?? []);
  return {
    packageManager: all.find(({ packageManager = null }) => packageManager !== null)?.packageManager ?? null,
    dependencies: [...new Set(all.flatMap(({ dependencies = [] }) => dependencies))],
    commands: onceEach(commands),
    conventions: root.flatMap(({ conventions = [] }) => conventions),
    untouchable: [],
  };
}

function foldersWithManifests({ paths }: Checkout): string[] {
  const found = paths.filter(
    (path) => /^(?:[^/]+\/){1,2}[^/]+$/.test(path) && manifestName.test(path.slice(folderOf(path).length)),
  );
  return [...new Set(found.map(folderOf))]
    .filter((folder) => isPlainPath(folder) && !aside.test(folder))
    .slice(0, mostFolders);
}

const aside = /(?:^|\/)(?:examples?|samples?|tests?|fixtures?|docs?|bench\w*|templates?)\//;

function placed(
  { commands = [], dependencies = [], packageManager = null }: Findings,
  folder: string,
): Findings {
  const own = commands.flatMap(({ purpose, command, source }): RepositoryCommand[] => {
    const moved = commandIn(folder.slice(0, -1), command);
    return moved === null ? [] : [{ purpose, command: moved, source: folder + source }];
  });
  return { commands: own, dependencies, packageManager };
}

/** For each purpose the first one of each program; nothing that does harm. */
function onceEach(commands: readonly RepositoryCommand[]): RepositoryCommand[] {
  const seen = new Set<string>();
  return commands.filter(({ purpose, command, source }) => {
    const key = `${purpose} ${folderOf(source)}`;
    if (seen.has(key) || dangerIn(command) !== null) return false;
    seen.add(key);
    return true;
  });
}
