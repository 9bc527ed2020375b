// `baco help`: the help of a verb, or the table of exit codes.
import type { Command } from "commander";
import { InvalidInputError } from "../../domain/errors.ts";
import { nearestName } from "../../domain/nearest-name.ts";
import type { Cli, GlobalFlags } from "../cli.ts";
import { exitCodeLines } from "../exit-code-table.ts";
import { examples } from "../examples.ts";

export function addHelp(program: Command, cli: Cli): void {
  program
    .command("help")
    .description("print the help of a verb, or a topic: exit-codes")
    .argument("[topic]", "a verb, or exit-codes")
    .addHelpText(
      "after",
      examples(
        ["baco help plan", "every flag of plan"],
        ["baco help exit-codes", "what each exit code means"],
      ),
    )
    .action((topic: string | undefined, _own: object, command: Command) => {
      const terminal = cli.terminal(command.optsWithGlobals<GlobalFlags>());
      if (topic === "exit-codes") for (const line of exitCodeLines()) terminal.tell(line);
      else helpOf(topic, program);
    });
}

function helpOf(topic: string | undefined, program: Command): void {
  const verb = topic === undefined ? program : program.commands.find((one) => one.name() === topic);
  if (verb === undefined) throw unknownTopic(topic ?? "", program);
  verb.outputHelp();
}

function unknownTopic(topic: string, program: Command): InvalidInputError {
  const names = [...program.commands.map((one) => one.name()), "exit-codes"];
  const near = nearestName(topic, names);
  return new InvalidInputError(
    `There is no help on ${JSON.stringify(topic)}.`,
    near === null ? `Topics: ${names.join(", ")}.` : `Did you mean ${near}?`,
    "See `baco --help`.",
  );
}
