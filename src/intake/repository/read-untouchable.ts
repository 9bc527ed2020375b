// What nobody edits by hand in a repository: lockfiles, what tools generate, other people's code, migrations that ran.
import type { UntouchablePlace } from "../../domain/repository.ts";
import type { Checkout } from "./checkout.ts";
import { folderOf, compiledIn, isGenerated, isPlainPath, nameOf } from "./kinds-of-files.ts";

const mostPlaces = 20;

/** `closed` are folders that were seen and not entered; each ends in `/`. */
export function untouchableOf(checkout: Checkout, closed: readonly string[]): UntouchablePlace[] {
  const places = [
    ...named(checkout, lockfile, "A lockfile: only the package manager writes it."),
    ...closed.map((path) => ({ path, why: "Other people's code: changed where it comes from." })),
    ...submodules(checkout).map((path) => ({ path, why: "A submodule: changed in its own repository." })),
    ...migrations(checkout),
    ...generated(checkout),
    ...named(checkout, licence, "The licence: not for a plan to change."),
  ].filter(({ path }) => isPlainPath(path));
  return [...new Map(places.map((place) => [place.path, place])).values()].slice(0, mostPlaces);
}

const lockfile =
  /^(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?|poetry\.lock|uv\.lock|pdm\.lock|Pipfile\.lock|Cargo\.lock|go\.sum|Gemfile\.lock|composer\.lock|mix\.lock|pubspec\.lock|Package\.resolved|packages\.lock\.json|gradle\.lockfile|flake\.lock|deno\.lock)$/;
const licence = /^(?:LICEN[CS]E|COPYING|NOTICE)(?:[.-][\w-]+)?$/i;

function named({ paths }: Checkout, pattern: RegExp, why: string): UntouchablePlace[] {
  return paths
    .filter((path) => path.split("/").length <= 3 && pattern.test(nameOf(path)))
    .slice(0, 5)
    .map((path) => ({ path, why }));
}

function submodules({ text }: Checkout): string[] {
  return [...text(".gitmodules").matchAll(/^\s*path\s*=\s*(\S{1,160})\s*$/gm)].map(
    ([, path = ""]) => `${path.replace(/\/$/, "")}/`,
  );
}

function migrations({ paths }: Checkout): UntouchablePlace[] {
  const folders = paths.flatMap(
    (path) => /^(?:[^/]+\/){0,6}(?:migrations?|migrate|alembic\/versions)\//.exec(path)?.[0] ?? [],
  );
  return [...new Set(folders)].slice(0, 4).map((path) => ({
    path,
    why: "Migrations that may have run already: add a new one instead of editing.",
  }));
}

/** Folders of build results by their own name; single files by their folder when a whole lot stands there. */
function generated({ paths }: Checkout): UntouchablePlace[] {
  const why = "Made by a tool: change what it is made from.";
  const isCompiled = compiledIn(paths);
  const places = paths
    .filter((path) => (isGenerated(path) && !isDeclaration(path)) || isCompiled(path))
    .map((path) => {
      const folder =
        /^(?:[^/]+\/){0,6}?(?:dist|build|out|target|generated|__generated__|gen|__snapshots__)\//.exec(
          path,
        )?.[0];
      return folder ?? path;
    });
  const counts = new Map<string, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 8)
    .map(([path]) => ({ path, why }));
}

/** Declarations are written by hand as often as not. */
function isDeclaration(path: string): boolean {
  return (
    /\.d\.[cm]?ts$/.test(path) && !/(?:^|\/)(?:dist|build|out|target|generated|gen)\//.test(folderOf(path))
  );
}
