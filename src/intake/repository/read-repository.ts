// Reads what a repository tells about itself: names of files first, then the texts of a few of them; nothing runs.
import type { Brief } from "../../domain/brief.ts";
import type { Repository, RepositoryPlace } from "../../domain/repository.ts";
import { safeRepository } from "../../domain/prp-compile/safe-repository.ts";
import { checkoutOf } from "./checkout.ts";
import { chooseFiles, namedPaths } from "./choose-modules.ts";
import { technologiesBehind } from "./dependency-names.ts";
import { ecosystemsOf, manifestName } from "./ecosystems.ts";
import { compiledIn, isModule, isPlainPath, isTestFile, nameOf } from "./kinds-of-files.ts";
import { countLanguages } from "./languages.ts";
import { roleOf } from "./module-role.ts";
import { conventionsOf, settingsName } from "./read-conventions.ts";
import { foldersOf, treeOf } from "./read-tree.ts";
import { untouchableOf } from "./read-untouchable.ts";
import { testLayoutOf } from "./test-layout.ts";
import { withinSize } from "./within-size.ts";

/** Where the names and texts come from. */
export interface RepositorySource {
  readonly name: string;
  readonly paths: readonly string[];
  /** Folders that are there and were not entered, each ending in `/`. */
  readonly closed: readonly string[];
  readonly cuts: readonly string[];
  /** The beginning of a file; null where it cannot be read. */
  read(path: string, maxBytes: number): Promise<string | null>;
}

const most = {
  modules: 150,
  tests: 120,
  documents: 60,
  folders: 200,
  languages: 8,
  frameworks: 16,
  conventions: 16,
};
const manifestBytes = 64 * 1024;
const moduleBytes = 4 * 1024;

/** The repository as far as a plan of this brief needs it: where there are too many files, the brief chooses. */
export async function readRepository(source: RepositorySource, brief: Brief): Promise<Repository> {
  const paths = source.paths;
  const checkout = checkoutOf(
    paths,
    await textsOf(source, paths.filter(isTelling).slice(0, 80), manifestBytes),
  );
  const { packageManager, dependencies, commands, conventions } = ecosystemsOf(checkout);
  const isCompiled = compiledIn(paths);
  const isOwn = (path: string): boolean => isPlainPath(path) && !isCompiled(path);
  const allModules = paths.filter((path) => isModule(path) && isOwn(path));
  const allTests = paths.filter((path) => isTestFile(path) && isPlainPath(path));
  const modules = chooseFiles(allModules, brief, most.modules);
  const tests = chooseFiles(allTests, brief, most.tests);
  const layout = testLayoutOf(allTests, allModules);
  const folders = foldersOf(paths);
  return withinSize(
    safeRepository({
      name: source.name,
      files: paths.length,
      languages: countLanguages(paths).slice(0, most.languages),
      packageManager,
      frameworks: technologiesBehind(dependencies).slice(0, most.frameworks),
      commands: [...commands],
      tree: treeOf(paths),
      modules: await withRoles(source, modules),
      tests,
      documents: documentsOf(paths, brief, new Set([...modules, ...tests])),
      folders: nearest(folders, [...modules, ...tests]).slice(0, most.folders),
      testLayout: layout,
      conventions: [...conventions, ...conventionsOf(checkout, commands, allModules, layout)].slice(
        0,
        most.conventions,
      ),
      untouchable: untouchableOf(checkout, source.closed),
      cuts: [
        ...source.cuts,
        ...cut("source files", allModules.length, modules.length),
        ...cut("test files", allTests.length, tests.length),
        ...cut("folders", folders.length, most.folders),
      ],
    }),
  );
}

/** Manifests not deeper than two folders, and settings. */
function isTelling(path: string): boolean {
  return (
    settingsName.test(path) ||
    (path.split("/").length <= 3 &&
      (manifestName.test(nameOf(path)) || /^requirements\/[\w.-]+\.txt$/.test(path)))
  );
}

async function textsOf(
  source: RepositorySource,
  paths: readonly string[],
  maxBytes: number,
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const path of paths) {
    const text = await source.read(path, maxBytes);
    if (text !== null) texts.set(path, text);
  }
  return texts;
}

async function withRoles(source: RepositorySource, modules: readonly string[]): Promise<RepositoryPlace[]> {
  const texts = await textsOf(source, modules, moduleBytes);
  return modules.map((path) => ({ path, about: roleOf(texts.get(path) ?? "") }));
}

/** Manifests and documents at the top, and whatever else the brief names by its path. */
function documentsOf(paths: readonly string[], brief: Brief, known: ReadonlySet<string>): string[] {
  const said = namedPaths(brief);
  const isWorthNaming = (path: string): boolean =>
    said.has(path) ||
    (!path.includes("/") &&
      (manifestName.test(path) || /\.(?:md|rst|adoc|ya?ml)$|^Dockerfile$/i.test(path))) ||
    /^docs\/[\w.-]+\.(?:md|rst|adoc)$/.test(path);
  return paths
    .filter((path) => !known.has(path) && isPlainPath(path) && isWorthNaming(path))
    .slice(0, most.documents);
}

/** Folders that hold what may be named come first. */
function nearest(folders: readonly string[], files: readonly string[]): string[] {
  const used = new Set(foldersOf(files));
  return [...folders.filter((folder) => used.has(folder)), ...folders.filter((folder) => !used.has(folder))];
}

function cut(what: string, all: number, kept: number): string[] {
  return all > kept ? [`${String(kept)} of ${String(all)} ${what} are listed.`] : [];
}
