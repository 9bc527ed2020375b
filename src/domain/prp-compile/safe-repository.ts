// A repository as it may be passed on: no secret in any of its texts, and no order to a reader.
import type { Repository } from "../repository.ts";
import { secretIn } from "../secrets.ts";
import { wholeText } from "./safe-text.ts";
import { oneLine } from "./text.ts";

/** The same repository with clean texts; what has a secret in its path or command is left out. */
export function safeRepository(repository: Repository): Repository {
  const { commands, tree, modules, tests, documents, folders, conventions, untouchable } = repository;
  return {
    ...repository,
    name: clean(repository.name, 80),
    commands: commands.filter(({ command, source }) => isClean(command) && isClean(source)),
    tree: tree.filter(({ path }) => isClean(path)).map((place) => ({ ...place, about: clean(place.about) })),
    modules: modules
      .filter(({ path }) => isClean(path))
      .map((place) => ({ ...place, about: clean(place.about) })),
    tests: tests.filter(isClean),
    documents: documents.filter(isClean),
    folders: folders.filter(isClean),
    conventions: conventions
      .filter(({ source }) => isClean(source))
      .map(({ text, source }) => ({ text: clean(text), source })),
    untouchable: untouchable
      .filter(({ path }) => isClean(path))
      .map(({ path, why }) => ({ path, why: clean(why) })),
  };
}

function clean(text: string, limit = 220): string {
  return oneLine(wholeText(text), limit);
}

function isClean(text: string): boolean {
  return secretIn(text) === null;
}
