// `baco completion`: a script that teaches a shell the verbs and flags.
import { Argument, type Command } from "commander";
import type { Cli, GlobalFlags } from "../cli.ts";
import { completionScript, shells, type Shell } from "../completion-script.ts";
import { examples } from "../examples.ts";

export function addCompletion(program: Command, cli: Cli): void {
  program
    .command("completion")
    .description("print a completion script for a shell")
    .addArgument(new Argument("<shell>", "which shell").choices(shells))
    .addHelpText(
      "after",
      examples(
        ["source <(baco completion bash)", "in ~/.bashrc"],
        ["baco completion fish > ~/.config/fish/completions/baco.fish", "for fish"],
      ),
    )
    .action((shell: Shell, _own: object, command: Command) => {
      cli.terminal(command.optsWithGlobals<GlobalFlags>()).data(completionScript(shell, program));
    });
}
