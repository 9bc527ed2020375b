// The targets of a Makefile or justfile: commands that the project's people have given a name.
import type { RepositoryCommand } from "../../domain/repository.ts";
import { type Checkout, type Findings, firstOf } from "./checkout.ts";

export function readTargets(checkout: Checkout): Findings {
  const makefile = firstOf(checkout, ["Makefile", "makefile", "GNUmakefile"]);
  const justfile = firstOf(checkout, ["justfile", "Justfile", ".justfile"]);
  return {
    commands: [
      ...(makefile === null
        ? []
        : commandsOf("make", makefile, targetsIn(checkout.text(makefile), makeTarget))),
      ...(justfile === null
        ? []
        : commandsOf("just", justfile, targetsIn(checkout.text(justfile), justRecipe))),
    ],
  };
}

const makeTarget = /^([A-Za-z][\w.-]{0,40}(?: [A-Za-z][\w.-]{0,40}){0,8})\s?::?(?![=:])/gm;
const justRecipe = /^@?([a-z][\w-]{0,40})(?: [\w="'*+ -]{0,80})?:(?!=)/gm;

function targetsIn(text: string, pattern: RegExp): Set<string> {
  return new Set([...text.matchAll(pattern)].flatMap(([, names = ""]) => names.split(" ")));
}

const wanted: readonly (readonly [RepositoryCommand["purpose"], readonly string[]])[] = [
  ["install", ["install-dev", "deps", "setup", "bootstrap"]],
  ["build", ["build"]],
  ["test", ["test", "tests", "check", "unit-test", "test-unit"]],
  ["coverage", ["coverage", "cover", "test-coverage", "cov"]],
  ["lint", ["lint"]],
  ["format", ["fmt-check", "format-check", "check-format", "fmt", "format"]],
  ["types", ["typecheck", "types", "mypy"]],
];

function commandsOf(program: string, source: string, targets: ReadonlySet<string>): RepositoryCommand[] {
  return wanted.flatMap(([purpose, names]) => {
    const name = names.find((each) => targets.has(each));
    return name === undefined ? [] : [{ purpose, command: `${program} ${name}`, source }];
  });
}
