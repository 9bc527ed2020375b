// What the readers of a repository work on: the paths that are there and the texts of a few of them.
import type { RepositoryCommand, RepositoryConvention, UntouchablePlace } from "../../domain/repository.ts";

export interface Checkout {
  /** Relative, with `/`. */
  readonly paths: readonly string[];
  readonly has: (path: string) => boolean;
  /** The beginning of a file; empty for one that is not there or was not read. */
  readonly text: (path: string) => string;
}

/** What one reader found; what it cannot tell it leaves out. */
export interface Findings {
  readonly packageManager?: string | null;
  /** Names of dependencies, as their registry spells them. */
  readonly dependencies?: readonly string[];
  readonly commands?: readonly RepositoryCommand[];
  readonly conventions?: readonly RepositoryConvention[];
  readonly untouchable?: readonly UntouchablePlace[];
}

/** Reads what one kind of project tells about itself; nothing where the repository is none of that kind. */
export type Reader = (checkout: Checkout) => Findings;

export function checkoutOf(paths: readonly string[], texts: ReadonlyMap<string, string>): Checkout {
  const known = new Set(paths);
  return { paths, has: (path) => known.has(path), text: (path) => texts.get(path) ?? "" };
}

/** A folder of the checkout (it ends in `/`) as a checkout of its own. */
export function inFolder(checkout: Checkout, folder: string): Checkout {
  const paths = checkout.paths
    .filter((path) => path.startsWith(folder))
    .map((path) => path.slice(folder.length));
  return {
    paths,
    has: (path) => checkout.has(folder + path),
    text: (path) => checkout.text(folder + path),
  };
}

/** The first of these paths that is there. */
export function firstOf(checkout: Checkout, paths: readonly string[]): string | null {
  return paths.find((path) => checkout.has(path)) ?? null;
}
