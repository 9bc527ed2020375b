// What commander throws when it has only printed help is no failure.
import { CommanderError } from "commander";
import { expect, test } from "vitest";
import { createCli } from "../../src/cli/cli.ts";
import { reportFailure } from "../../src/cli/report-failure.ts";
import { exitCodes, type ExitCode } from "../../src/domain/errors.ts";

test.each([
  [new CommanderError(1, "commander.help", "(outputHelp)"), []],
  [new CommanderError(0, "commander.helpDisplayed", "(outputHelp)"), []],
  [new CommanderError(0, "commander.version", "0.1.0"), []],
  [new CommanderError(1, "commander.unknownOption", "error: unknown option '--nope'"), [exitCodes.usage]],
])("$code ends as it should", (thrown, codes) => {
  const ended: ExitCode[] = [];
  const finish = (code: ExitCode): void => void ended.push(code);
  const cli = createCli();
  const terminal = () => ({ ...cli.terminal({ color: "never" }), warn: () => undefined });

  reportFailure(thrown, [], { ...cli, terminal, finish });

  expect(ended).toEqual(codes);
});
