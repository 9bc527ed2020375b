// Keeps the description of a repository small enough to travel with its brief, and says what that cost.
import type { Repository } from "../../domain/repository.ts";

const mostBytes = 56_000;

/** The same repository with as many modules, tests and folders as there is room for. */
export function withinSize(repository: Repository): Repository {
  let { modules, tests, folders, documents } = repository;
  for (;;) {
    const isCut = modules.length < repository.modules.length;
    const cuts = isCut
      ? [...repository.cuts, "Some of these were left out to keep it small."]
      : repository.cuts;
    const fitted = { ...repository, modules, tests, folders, documents, cuts };
    const bytes = Buffer.byteLength(JSON.stringify(fitted));
    if (bytes <= mostBytes || modules.length + tests.length + folders.length === 0) return fitted;
    [modules, tests, folders, documents] = [fewer(modules), fewer(tests), fewer(folders), fewer(documents)];
  }
}

function fewer<T>(items: readonly T[]): T[] {
  return items.slice(0, Math.floor(items.length * 0.85));
}
