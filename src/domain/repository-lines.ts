// What agents are told about the repository that a brief is to be built into, in a few lines.
import type { Repository } from "./repository.ts";

const mostPlaces = 16;

export function repositoryLines(repository: Repository): string[] {
  const { name, files, languages, frameworks, packageManager, commands, tree, conventions, untouchable } =
    repository;
  const counts = languages
    .slice(0, 4)
    .map((language) => `${language.name} (${String(language.files)} files)`);
  return [
    `The brief is to be built into the repository ${name} of ${String(files)} files: ${counts.join(", ")}.`,
    ...(frameworks.length > 0 ? [`It uses ${frameworks.join(", ")}.`] : []),
    ...(packageManager === null ? [] : [`Its packages are managed with ${packageManager}.`]),
    ...commands.map(({ purpose, command }) => `Command to ${purpose}: ${command}`),
    ...tree.slice(0, mostPlaces).map(({ path, about }) => `${path}: ${about}`),
    ...conventions.map(({ text, source }) => `${text} (${source})`),
    ...untouchable.slice(0, mostPlaces).map(({ path, why }) => `Not to be edited: ${path}. ${why}`),
  ];
}
