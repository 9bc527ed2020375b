// How work begins in a repository that is there already: with its own commands, before anything is changed.
import type { Repository, RepositoryCommand } from "../repository.ts";

export function firstTitleIn(repository: Repository, open: number): string {
  const checks =
    commandFor(repository, "test") === null ? "get a first test running" : "see the existing tests pass";
  return open > 0
    ? `Settle the open decisions and ${checks}`
    : `${checks.charAt(0).toUpperCase()}${checks.slice(1)}`;
}

export function firstStepsIn(repository: Repository): string[] {
  const install = commandFor(repository, "install");
  const build = commandFor(repository, "build");
  const test = commandFor(repository, "test");
  const begin = [install, build, test].filter((command) => command !== null);
  return [
    ...(begin.length > 0
      ? [
          `Before any change run ${begin.join(", then ")}; note what fails already, and mend nothing of it unasked.`,
        ]
      : []),
    `Hold to the conventions of ${repository.name}, and leave alone what is listed there as not to be edited.`,
  ];
}

function commandFor({ commands }: Repository, purpose: RepositoryCommand["purpose"]): string | null {
  return commands.find((each) => each.purpose === purpose)?.command ?? null;
}
