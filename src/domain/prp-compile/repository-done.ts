// What a repository asks of every change: its own checks pass, and what nobody edits by hand is as it was.
import type { Brief } from "../brief.ts";
import type { Prp } from "../prp.ts";
import type { RepositoryCommand } from "../repository.ts";

const checks: readonly (readonly [RepositoryCommand["purpose"], string])[] = [
  ["lint", "The linter of the repository finds nothing new."],
  ["types", "The types of the repository hold."],
  ["build", "The repository builds."],
];

/** Nothing where no repository was read. */
export function doneInRepository({ repository }: Brief): Prp["doneWhen"] {
  if (repository === null) return [];
  const own = checks.flatMap(([purpose, text]) => {
    const command = repository.commands.find((each) => each.purpose === purpose)?.command;
    return command === undefined ? [] : [{ text, check: command }];
  });
  const untouched = repository.untouchable.slice(0, 4).map(({ path }) => path);
  if (untouched.length === 0) return own;
  return [
    ...own,
    {
      text: `Nobody has edited by hand what section 2 lists as not to be edited, such as ${untouched.join(", ")}.`,
      check: "manual: go through the list of changed files",
    },
  ];
}
